import { History } from 'lucide-react'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import { useNotices } from '../../notebooks/notices'
import { Button } from '../../ui/Button'
import type { RecordKeeper } from '../record/record-keeper'
import { useRecordActions } from '../use-record-actions'
import { RecordVersionsDialog } from './RecordVersionsDialog'

/** The way to the earlier versions of a record. What is on the screen is saved first, so that it can become one. */
export function RecordVersions({ id, keeper }: { id: string; keeper: RecordKeeper }) {
  const intl = useIntl()
  const notices = useNotices()
  const { refresh } = useRecordActions()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button
        size="icon"
        variant="quiet"
        label={intl.formatMessage({ id: 'methods.versions' })}
        onPress={async () => {
          await keeper.flush()
          setOpen(true)
        }}
      >
        <History size={17} strokeWidth={1.75} aria-hidden />
      </Button>
      {isOpen && (
        <RecordVersionsDialog
          id={id}
          onClose={() => setOpen(false)}
          onRestored={(opened) => {
            keeper.take(opened)
            setOpen(false)
            notices.say({ id: 'notebooks.versions.restored' })
            void refresh()
          }}
        />
      )}
    </>
  )
}
