import { Trash2 } from 'lucide-react'
import { useIntl } from 'react-intl'
import { useRecordActions } from '../../methods/use-record-actions'
import { useGo } from '../../shell/go'
import { Button } from '../../ui/Button'
import { usePair } from './use-pair'

/** To the trash, with a way back; what was written on its walks stays where it is. */
export function DeletePair() {
  const intl = useIntl()
  const go = useGo()
  const actions = useRecordActions()
  const { id, keeper } = usePair()
  return (
    <Button
      size="icon"
      variant="quiet"
      label={intl.formatMessage({ id: 'mentoring.delete' })}
      onPress={async () => {
        await keeper.flush()
        go.mentoring()
        await actions.remove([id])
      }}
    >
      <Trash2 size={17} strokeWidth={1.75} aria-hidden />
    </Button>
  )
}
