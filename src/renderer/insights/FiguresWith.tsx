import { ChartLine } from 'lucide-react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Room } from '@shared/contract/walls'
import { useGo } from '../shell/go'
import { Button } from '../ui/Button'
import { useSide } from '../walls/use-side'

type Props = {
  people: readonly { id: string; name: string }[]
  /** The side on which what is shown here lives: Insights shows it, whatever is shown elsewhere. */
  room: Room
}

/** From the page of a client or a pair to the figures of what was written with them. */
export function FiguresWith({ people, room }: Props) {
  const intl = useIntl()
  const go = useGo()
  const { side } = useSide()
  if (people.length === 0) return null
  const names = intl.formatList(people.map(({ name }) => name))
  return (
    <Button
      size="sm"
      variant="quiet"
      label={intl.formatMessage({ id: 'insights.with.figures' }, { names })}
      onPress={() =>
        go.insights({ with: people.map(({ id }) => id), ...(side !== 'both' && side !== room && { side: room }) })
      }
    >
      <ChartLine size={15} strokeWidth={1.75} aria-hidden /> <FormattedMessage id="insights.with.link" />
    </Button>
  )
}
