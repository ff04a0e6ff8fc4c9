import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Finding } from '@shared/contract/methods'
import { RecordForm } from '../../../methods/record/RecordForm'
import { RecordSaveStatus } from '../../../methods/record/RecordSaveStatus'
import type { Data } from '../../../methods/record/record-keeper'
import { Button } from '../../../ui/Button'
import { Dialog } from '../../../ui/Dialog'
import { WithRecord, type Owner } from '../../../methods/record/WithRecord'
import styles from '../walk.module.css'

type Props = { id: string; onClose: () => void }

/** What happened at a slip: who noticed it, whether it was named, how long until the roles were back. */
export function SlipDialog({ id, onClose }: Props) {
  return <WithRecord id={id}>{(owner) => <OpenSlip owner={owner} onClose={onClose} />}</WithRecord>
}

/** How far it came, by what is filled in. */
const stateOf = (data: Data) =>
  data['returnedAfterMin'] !== undefined ? 'returned' : data['named'] === true ? 'named' : 'noticed'

function OpenSlip({ owner: { keeper, known }, onClose }: { owner: Owner; onClose: () => void }) {
  const intl = useIntl()
  const [refused, setRefused] = useState<readonly Finding[]>([])
  const keep = async () => {
    const kept = await keeper.keep(stateOf(keeper.snapshot().data))
    if (!kept) return
    setRefused(kept.refused ? kept.findings.filter(({ kind }) => kind === 'refuse') : [])
    if (!kept.refused) onClose()
  }
  const close = async () => {
    await keeper.flush()
    if (keeper.snapshot().status.kind === 'saved') onClose()
  }
  return (
    <Dialog title={intl.formatMessage({ id: 'walk.slip' })} isOpen onClose={() => void close()} width={600}>
      <div className={styles.dialog}>
        <RecordForm
          keeper={keeper}
          known={known}
          findings={refused}
          only={['who', 'noticedBy', 'named', 'returnedAfterMin', 'signalUsed', 'trigger']}
        />
        <footer className={styles.dialogFoot}>
          <RecordSaveStatus keeper={keeper} known={known} />
          <Button variant="primary" onPress={() => void keep()}>
            <FormattedMessage id="mentoring.keep" />
          </Button>
        </footer>
      </div>
    </Dialog>
  )
}
