import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { FieldControl } from '../../../methods/record/FieldControl'
import { FieldFindings } from '../../../methods/record/FieldFindings'
import { useEnter } from '../../../methods/record/use-enter'
import { useKept } from '../../../methods/record/use-record'
import { WithRecord, type Owner } from '../../../methods/record/WithRecord'
import { Button } from '../../../ui/Button'
import { Dialog } from '../../../ui/Dialog'
import { useSession } from '../use-session'
import styles from '../sessions.module.css'

/** Calls the session that is open off, with who did; what was prepared stays readable. */
export function CancelDialog({ onClose }: { onClose: () => void }) {
  const intl = useIntl()
  return (
    <Dialog title={intl.formatMessage({ id: 'sessions.cancel.title' })} isOpen onClose={onClose} width={480}>
      <ByWhom owner={useSession()} onClose={onClose} />
    </Dialog>
  )
}

/** The same for a session of a list. */
export function CancelSession({ id, onClose }: { id: string; onClose: () => void }) {
  const intl = useIntl()
  return (
    <Dialog title={intl.formatMessage({ id: 'sessions.cancel.title' })} isOpen onClose={onClose} width={480}>
      <WithRecord id={id}>{(owner) => <ByWhom owner={owner} onClose={onClose} />}</WithRecord>
    </Dialog>
  )
}

function ByWhom({
  owner: { keeper, known },
  onClose,
}: {
  owner: Pick<Owner, 'keeper' | 'known'>
  onClose: () => void
}) {
  const { opened } = useKept(keeper)
  const { enter, refused } = useEnter(keeper)
  const [by, setBy] = useState<unknown>(undefined)
  const field = known.type.fields.find(({ key }) => key === 'cancelledBy')
  const cancel = async () => {
    if (by !== undefined) keeper.change({ cancelledBy: by })
    if (await enter('cancelled')) onClose()
  }
  return (
    <div className={styles.dialog}>
      <p>
        <FormattedMessage id="sessions.cancel.text" />
      </p>
      {field && <FieldControl field={field} path="cancelledBy" value={by} opened={opened} onChange={setBy} />}
      <FieldFindings keeper={keeper} findings={refused} field={null} method={known.method} />
      <footer className={styles.dialogFoot}>
        <Button variant="quiet" onPress={onClose}>
          <FormattedMessage id="sessions.cancel.keep" />
        </Button>
        <Button variant="primary" onPress={() => void cancel()}>
          <FormattedMessage id="sessions.cancel.do" />
        </Button>
      </footer>
    </div>
  )
}
