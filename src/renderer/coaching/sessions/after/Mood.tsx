import { FormattedMessage } from 'react-intl'
import { useWords } from '../../../methods/record/words'
import { ErrorNotice } from '../../../ui/ErrorNotice'
import { Scale } from '../../../ui/Scale'
import { Mix } from '../Mix'
import { useCompanion } from '../use-companion'
import { useSession } from '../use-session'
import styles from './after.module.css'

const ofClient = ['positiveBefore', 'positiveAfter', 'negativeBefore', 'negativeAfter']
const ofCoach = ['coachBefore', 'coachAfter', 'energyCoach']

/** Mood before and after, for both, and the mix of what was asked. */
export function Mood() {
  const words = useWords()
  const { facts } = useSession()
  const { known, said, data, set, error } = useCompanion('question-balance.mood', facts.moodId)
  const asked = facts.questions.filter((it) => it.asked)
  const solution = asked.filter(({ focus }) => focus === 'solution').length
  // how the mix stands is said below, also while no mood was noted
  const notes = said.filter(({ kind, rule }) => kind !== 'refuse' && rule !== 'mix')
  const scale = (key: string) => {
    const field = known?.type.fields.find((it) => it.key === key)
    if (field?.type !== 'scale') return null
    const value = data[key]
    return (
      <Scale
        key={key}
        label={words(field.label)}
        min={field.min}
        max={field.max}
        low={words(field.low)}
        high={words(field.high)}
        value={typeof value === 'number' ? value : null}
        onChange={(figure) => set({ [key]: figure ?? undefined })}
      />
    )
  }
  return (
    <>
      <div className={styles.both}>
        <div role="group" aria-labelledby="mood-client">
          <h3 id="mood-client">{facts.client || <FormattedMessage id="sessions.after.client" />}</h3>
          {ofClient.map(scale)}
        </div>
        <div role="group" aria-labelledby="mood-coach">
          <h3 id="mood-coach">
            <FormattedMessage id="sessions.after.you" />
          </h3>
          {ofCoach.map(scale)}
        </div>
      </div>
      {error !== null && <ErrorNotice error={error} />}
      <div>
        <Mix questions={asked} />
        <p className={styles.none}>
          {asked.length === 0 ? (
            <FormattedMessage id="sessions.mix.notAsked" />
          ) : (
            <FormattedMessage
              id="sessions.mix.share"
              values={{ asked: asked.length, share: solution / asked.length }}
            />
          )}
          {notes.map((it) => (
            <span key={it.rule}> {words(it.say)}</span>
          ))}
        </p>
      </div>
    </>
  )
}
