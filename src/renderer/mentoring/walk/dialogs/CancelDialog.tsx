import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Finding } from '@shared/contract/methods'
import { FieldControl } from '../../../methods/record/FieldControl'
import { FieldFindings } from '../../../methods/record/FieldFindings'
import { useKept } from '../../../methods/record/use-record'
import { Button } from '../../../ui/Button'
import { Dialog } from '../../../ui/Dialog'
import { moveTo } from '../../../methods/record/move-to'
import { useWalk } from '../use-walk'
import styles from '../walk.module.css'

/** Calls the walk off, with who did; what was prepared stays readable. */
export function CancelDialog({ onClose, onCancelled }: { onClose: () => void; onCancelled: () => void }) {
  const intl = useIntl()
  const { keeper, known } = useWalk()
  const { opened } = useKept(keeper)
  const [by, setBy] = useState<unknown>(undefined)
  const [refused, setRefused] = useState<readonly Finding[]>([])
  const field = known.type.fields.find(({ key }) => key === 'cancelledBy')
  const cancel = async () => {
    if (by !== undefined) keeper.change({ cancelledBy: by })
    const refusals = await moveTo(keeper, 'cancelled')
    setRefused(refusals ?? [])
    if (refusals?.length !== 0) return
    onCancelled()
    onClose()
  }
  return (
    <Dialog title={intl.formatMessage({ id: 'walk.cancel.title' })} isOpen onClose={onClose} width={480}>
      <div className={styles.dialog}>
        <p>
          <FormattedMessage id="walk.cancel.text" />
        </p>
        {field && <FieldControl field={field} path="cancelledBy" value={by} opened={opened} onChange={setBy} />}
        <FieldFindings keeper={keeper} findings={refused} field={null} method={known.method} />
        <footer className={styles.dialogFoot}>
          <Button variant="quiet" onPress={onClose}>
            <FormattedMessage id="walk.cancel.keep" />
          </Button>
          <Button variant="primary" onPress={() => void cancel()}>
            <FormattedMessage id="walk.cancel.do" />
          </Button>
        </footer>
      </div>
    </Dialog>
  )
}
