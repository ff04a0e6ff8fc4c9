import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { useWalk } from './use-walk'
import styles from './on-the-way.module.css'

const keys = { insight: 'insights', question: 'questionsOnTheWay' } as const
const longest = 1000

/** An insight or a question that comes up, in a few words: Enter keeps it. */
export function WayWords({ onWrite }: { onWrite: (patch: Record<string, unknown>, what: string) => Promise<boolean> }) {
  const intl = useIntl()
  const { keeper } = useWalk()
  const [text, setText] = useState('')
  const word = (id: string) => intl.formatMessage({ id: `walk.way.${id}` })
  const keep = async (kind: keyof typeof keys) => {
    if (text.trim() === '') return
    const held = keeper.snapshot().data[keys[kind]]
    const list = Array.isArray(held) ? (held as string[]) : []
    if (await onWrite({ [keys[kind]]: [...list.filter(Boolean), text.trim()] }, word(kind))) setText('')
  }
  return (
    <form
      className={styles.words}
      onSubmit={(event) => {
        event.preventDefault()
        void keep('insight')
      }}
    >
      <label>
        <FormattedMessage id="walk.way.words" />
        <input value={text} maxLength={longest} onChange={({ target }) => setText(target.value)} autoComplete="off" />
      </label>
      <button type="submit" className={styles.big} aria-disabled={text.trim() === ''}>
        {word('keepInsight')}
      </button>
      <button
        type="button"
        className={styles.big}
        aria-disabled={text.trim() === ''}
        onClick={() => void keep('question')}
      >
        {word('keepQuestion')}
      </button>
    </form>
  )
}
