import { FormattedMessage, useIntl } from 'react-intl'
import { Button } from '../../ui/Button'
import { FigureCard } from '../../ui/charts/FigureCard'
import { useNames } from '../record/names'
import { useWords } from '../record/words'
import styles from './drawing.module.css'
import { shuffledRemarks } from './guess'
import type { Shown } from './shown'

/** Remarks without their writers, shuffled, to be read out and guessed; who wrote them comes when all want to know. */
export function GuessDrawing({ drawing, keeper, opened, data }: Shown<'guess'>) {
  const intl = useIntl()
  const words = useWords()
  const remarks = shuffledRemarks(drawing, data, opened.record.id)
  const isKnown = data[drawing.known] === true
  const names = useNames([
    ...new Set(remarks.flatMap(({ writer, guess }) => [writer, guess].filter((id) => id !== null))),
  ])
  const nameOf = (id: string | null) => (id === null ? '' : (names[id] ?? ''))
  const signed = remarks.filter(({ writer }) => writer !== null).length
  const guessed = remarks.filter(({ guess }) => guess !== null).length
  const unsigned = intl.formatMessage({ id: 'drawing.guess.unsigned' })
  const column = (id: string) => intl.formatMessage({ id: `drawing.guess.${id}` })
  return (
    <FigureCard
      title={words(drawing.title)}
      sentence={intl.formatMessage(
        { id: remarks.length === 0 ? 'drawing.guess.empty' : isKnown ? 'drawing.guess.known' : 'drawing.guess.says' },
        { count: remarks.length, guessed, signed },
      )}
      figure={null}
      table={
        remarks.length === 0
          ? null
          : {
              columns: ['remark', 'guessedBy', ...(isKnown ? ['writer'] : [])].map((id) => ({ name: column(id), kind: 'text' as const })), // oxfmt-ignore
              rows: remarks.map(({ text, guess, writer }) => [
                text,
                nameOf(guess) || null,
                ...(isKnown ? [nameOf(writer) || unsigned] : []),
              ]),
            }
      }
      drawing={
        <ol className={styles.remarks}>
          {remarks.map(({ at, text, guess, writer }) => (
            <li key={at}>
              <p>{text}</p>
              <small>
                {[
                  isKnown && (nameOf(writer) || unsigned),
                  guess !== null && intl.formatMessage({ id: 'drawing.guess.by' }, { name: nameOf(guess) }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </small>
            </li>
          ))}
        </ol>
      }
    >
      {remarks.length > 0 && (
        <div className={styles.ways}>
          <Button size="sm" onPress={() => keeper.change({ [drawing.known]: !isKnown })}>
            <FormattedMessage id={isKnown ? 'drawing.guess.hide' : 'drawing.guess.reveal'} />
          </Button>
        </div>
      )}
    </FigureCard>
  )
}
