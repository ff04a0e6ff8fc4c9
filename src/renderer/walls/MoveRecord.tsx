import { ArrowRightLeft } from 'lucide-react'
import { useIntl } from 'react-intl'
import type { Room } from '@shared/contract/walls'
import { Button } from '../ui/Button'
import { useCrossing } from './use-crossing'
import { useSide } from './use-side'

type Props = { id: string; room: Room; flush: () => Promise<unknown>; onMoved: () => void | Promise<void> }

/** Takes a record to the other side of the wall, with what was made from it. */
export function MoveRecord({ id, room, flush, onMoved }: Props) {
  const intl = useIntl()
  const { isParted } = useSide()
  const crossing = useCrossing(onMoved)
  const to: Room = room === 'own' ? 'coaching' : 'own'
  if (!isParted) return null
  return (
    <>
      <Button
        size="icon"
        variant="quiet"
        label={intl.formatMessage({ id: `walls.to.${to}` })}
        onPress={async () => {
          await flush()
          await crossing.ask({ what: 'records', ids: [id], room: to })
        }}
      >
        <ArrowRightLeft size={17} strokeWidth={1.75} aria-hidden />
      </Button>
      {crossing.dialog}
    </>
  )
}
