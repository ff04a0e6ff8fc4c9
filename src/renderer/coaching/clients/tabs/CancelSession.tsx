import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { SessionRow } from '@shared/contract/coaching/clients'
import type { Finding } from '@shared/contract/methods'
import { FieldControl } from '../../../methods/record/FieldControl'
import { FieldFindings } from '../../../methods/record/FieldFindings'
import { moveTo } from '../../../methods/record/move-to'
import { useKept } from '../../../methods/record/use-record'
import { WithRecord, type Owner } from '../../../methods/record/WithRecord'
import { Button } from '../../../ui/Button'
import { Dialog } from '../../../ui/Dialog'
import styles from '../clients.module.css'

type Props = { row: SessionRow; onClose: () => void }

/** Calls a session off, with who did; it stays in the list. */
export function CancelSession({ row, onClose }: Props) {
  const intl = useIntl()
  return (
    <Dialog title={intl.formatMessage({ id: 'clients.cancel.title' })} isOpen onClose={onClose} width={480}>
      <WithRecord id={row.id}>{(owner) => <Opened owner={owner} onClose={onClose} />}</WithRecord>
    </Dialog>
  )
}

function Opened({ owner: { keeper, known }, onClose }: { owner: Owner; onClose: () => void }) {
  const { opened } = useKept(keeper)
  const [by, setBy] = useState<unknown>(undefined)
  const [refused, setRefused] = useState<readonly Finding[]>([])
  const field = known.type.fields.find(({ key }) => key === 'cancelledBy')
  const cancel = async () => {
    if (by !== undefined) keeper.change({ cancelledBy: by })
    const refusals = await moveTo(keeper, 'cancelled')
    setRefused(refusals ?? [])
    if (refusals?.length === 0) onClose()
  }
  return (
    <div className={styles.dialog}>
      <p>
        <FormattedMessage id="clients.cancel.text" />
      </p>
      {field && <FieldControl field={field} path="cancelledBy" value={by} opened={opened} onChange={setBy} />}
      <FieldFindings keeper={keeper} findings={refused} field={null} method={known.method} />
      <footer className={styles.dialogFoot}>
        <Button variant="quiet" onPress={onClose}>
          <FormattedMessage id="clients.cancel.keep" />
        </Button>
        <Button variant="primary" onPress={() => void cancel()}>
          <FormattedMessage id="clients.cancel.do" />
        </Button>
      </footer>
    </div>
  )
}
