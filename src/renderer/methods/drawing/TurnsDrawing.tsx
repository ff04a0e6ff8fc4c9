import { FormattedMessage, useIntl } from 'react-intl'
import { fullRef } from '@shared/domain/method/format'
import { client } from '../../api'
import { useGo } from '../../shell/go'
import { Button } from '../../ui/Button'
import { FigureCard } from '../../ui/charts/FigureCard'
import { useNames } from '../record/names'
import { useWords } from '../record/words'
import { localZone } from '../use-record-actions'
import styles from './drawing.module.css'
import { turnsOf } from './people'
import type { Shown } from './shown'
import { useBeside } from './use-beside'

/** Whose turn it is, and how often each had one. */
export function TurnsDrawing({ drawing, methodId, keeper, opened, data }: Shown<'turns'>) {
  const intl = useIntl()
  const words = useWords()
  const go = useGo()
  const { id } = opened.record
  const kind = fullRef(methodId, drawing.of)
  const records = useBeside(id, methodId, drawing.of, drawing.link, id)
  const turns = turnsOf(drawing, data, records)
  const names = useNames(turns.map((turn) => turn.id))
  const next = turns.find(({ isNext }) => isNext)
  async function begin() {
    await keeper.flush()
    const values = { [drawing.link]: id, ...(next && { [drawing.who]: next.id }) }
    const { record } = await client.methods.records.start({ kind, at: Date.now(), zone: localZone(), values, sourceId: id }) // oxfmt-ignore
    go.record(kind, record.id)
  }
  const day = (on: string) => intl.formatDate(`${on}T12:00`, { day: 'numeric', month: 'short' })
  const column = (name: string) => intl.formatMessage({ id: `drawing.turns.${name}` })
  return (
    <FigureCard
      title={words(drawing.title)}
      sentence={
        next
          ? intl.formatMessage({ id: 'drawing.turns.next' }, { name: names[next.id] ?? '' })
          : intl.formatMessage({ id: 'drawing.turns.empty' })
      }
      figure={null}
      table={
        turns.length === 0
          ? null
          : {
              columns: [
                { name: column('who'), kind: 'text' },
                { name: column('times'), kind: 'number' },
                { name: column('last'), kind: 'day' },
              ],
              rows: turns.map((turn) => [names[turn.id] ?? '', turn.times, turn.last]),
            }
      }
      drawing={
        <ul className={styles.people}>
          {turns.map((turn) => (
            <li key={turn.id} aria-current={turn.isNext ? 'true' : undefined}>
              <b>{names[turn.id] ?? ''}</b>
              <span>
                {intl.formatMessage({ id: 'drawing.turns.count' }, { count: turn.times })}
                {turn.last && `, ${intl.formatMessage({ id: 'drawing.turns.lastOn' }, { day: day(turn.last) })}`}
              </span>
            </li>
          ))}
        </ul>
      }
    >
      {next && (
        <div className={styles.ways}>
          <Button size="sm" onPress={() => void begin()}>
            <FormattedMessage id="drawing.turns.begin" values={{ name: names[next.id] ?? '' }} />
          </Button>
        </div>
      )}
    </FigureCard>
  )
}
