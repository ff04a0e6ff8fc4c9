import { Play } from 'lucide-react'
import { FormattedMessage, useIntl } from 'react-intl'
import { useGo } from '../../shell/go'
import { Button } from '../../ui/Button'
import { FigureCard } from '../../ui/charts/FigureCard'
import { useWords } from '../record/words'
import styles from './drawing.module.css'
import type { Shown } from './shown'
import { isFilled } from './values'

/** The rounds with their minutes, and the way to the page on which they are run. */
export function RoundsDrawing({ drawing, keeper, opened, data }: Shown<'rounds'>) {
  const intl = useIntl()
  const words = useWords()
  const go = useGo()
  const rounds = drawing.rounds.map((round) => ({ ...round, isDone: round.fields.some((key) => isFilled(data[key])) }))
  const minutes = rounds.reduce((sum, round) => sum + round.minutes, 0)
  const column = (id: string) => intl.formatMessage({ id: `drawing.rounds.${id}` })
  return (
    <FigureCard
      title={words(drawing.title)}
      sentence={intl.formatMessage({ id: 'drawing.rounds.says' }, { count: rounds.length, minutes })}
      figure={null}
      table={{
        columns: [
          { name: column('round'), kind: 'text' },
          { name: column('minutes'), kind: 'number' },
          { name: column('written'), kind: 'text' },
        ],
        rows: rounds.map((round) => [
          words(round.name),
          round.minutes,
          intl.formatMessage({ id: round.isDone ? 'methods.yes' : 'methods.no' }),
        ]),
      }}
      drawing={
        <ol className={styles.steps}>
          {rounds.map((round, at) => (
            <li key={at} data-reach={round.isDone ? 'full' : 'open'}>
              <i />
              <b>{words(round.name)}</b>
              <small>
                <FormattedMessage id="drawing.rounds.min" values={{ minutes: round.minutes }} />
              </small>
            </li>
          ))}
        </ol>
      }
    >
      <div className={styles.ways}>
        <Button
          size="sm"
          onPress={() => void keeper.flush().then(() => go.coaching({ page: 'peer', record: opened.record.id }))}
        >
          <Play size={14} strokeWidth={1.75} aria-hidden /> <FormattedMessage id="drawing.rounds.run" />
        </Button>
      </div>
    </FigureCard>
  )
}
