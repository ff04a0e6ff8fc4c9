import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Finding } from '@shared/contract/methods'
import { RecordForm } from '../../../methods/record/RecordForm'
import { RecordSaveStatus } from '../../../methods/record/RecordSaveStatus'
import { Button } from '../../../ui/Button'
import { Dialog } from '../../../ui/Dialog'
import { useSession } from '../use-session'
import styles from '../sessions.module.css'

/** Day, length, kind and place. */
export function WhenDialog({ onClose }: { onClose: () => void }) {
  const intl = useIntl()
  const { keeper, known } = useSession()
  const [refused, setRefused] = useState<readonly Finding[]>([])
  const keep = async () => {
    const kept = await keeper.keep()
    if (!kept) return
    setRefused(kept.refused ? kept.findings.filter(({ kind }) => kind === 'refuse') : [])
    if (!kept.refused) onClose()
  }
  const close = async () => {
    await keeper.flush()
    if (keeper.snapshot().status.kind !== 'failed') onClose()
  }
  return (
    <Dialog title={intl.formatMessage({ id: 'sessions.when' })} isOpen onClose={() => void close()} width={560}>
      <div className={styles.dialog}>
        <RecordForm
          keeper={keeper}
          known={known}
          findings={refused}
          only={['startAt', 'durationMin', 'kind', 'topic', 'setting', 'place']}
        />
        <footer className={styles.dialogFoot}>
          <RecordSaveStatus keeper={keeper} known={known} />
          <Button variant="primary" onPress={() => void keep()}>
            <FormattedMessage id="methods.record.keep" />
          </Button>
        </footer>
      </div>
    </Dialog>
  )
}
