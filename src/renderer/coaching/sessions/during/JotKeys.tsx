import { Minus } from 'lucide-react'
import { useEffect } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { client } from '../../../api'
import { useLatest } from '../../../methods/record/use-latest'
import { Button } from '../../../ui/Button'
import { useSession } from '../use-session'
import { useWriting } from '../write'
import { jotKinds, type JotKind } from './kinds'
import styles from './during.module.css'

type Props = { open: JotKind | null; onOpen: (kind: JotKind) => void; onNoted: (what: string) => void }

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('textarea, select, input:not([type=checkbox], [type=radio])'))

/** One key each, also as buttons: a letter alone, or with Alt while something is being typed. */
export function JotKeys({ open, onOpen, onNoted }: Props) {
  const intl = useIntl()
  const { id, facts } = useSession()
  const { refresh } = useWriting()
  const keyOf = (kind: JotKind | 'contradiction') => intl.formatMessage({ id: `sessions.key.${kind}` })
  const tally = async (by: 1 | -1) => {
    await client.coaching.sessions.tally({ session: id, by })
    await refresh()
    if (by > 0) onNoted(intl.formatMessage({ id: 'sessions.jot.contradiction' }))
  }
  const hasTally = facts.contractId !== null || facts.tally !== null
  const act = (kind: JotKind | 'contradiction') => (kind === 'contradiction' ? void tally(1) : onOpen(kind))
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.isComposing) return
    if (isTyping(event.target) !== event.altKey) return
    const kinds = [...jotKinds, ...(hasTally ? (['contradiction'] as const) : [])]
    const kind = kinds.find((it) => {
      const letter = keyOf(it)
      // with Alt some keyboards type another letter
      return event.key.toLocaleUpperCase() === letter || (event.altKey && event.code === `Key${letter}`)
    })
    if (!kind) return
    event.preventDefault()
    act(kind)
  }
  const listen = useLatest(onKey)
  useEffect(() => {
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [listen])
  return (
    <section aria-labelledby="during-keys">
      <h2 id="during-keys">
        <FormattedMessage id="sessions.during.keys" />
      </h2>
      <div className={styles.keys}>
        {jotKinds.map((kind) => (
          <button
            key={kind}
            type="button"
            className={styles.key}
            aria-expanded={open === kind}
            aria-keyshortcuts={`${keyOf(kind)} Alt+${keyOf(kind)}`}
            onClick={() => onOpen(kind)}
          >
            <kbd>{keyOf(kind)}</kbd>
            <FormattedMessage id={`sessions.jot.${kind}`} />
          </button>
        ))}
        {hasTally && (
          <span className={styles.tally}>
            <button
              type="button"
              className={styles.key}
              aria-keyshortcuts={`${keyOf('contradiction')} Alt+${keyOf('contradiction')}`}
              onClick={() => void tally(1)}
            >
              <kbd>{keyOf('contradiction')}</kbd>
              <FormattedMessage id="sessions.jot.contradiction" />
              <b>{facts.tally?.times ?? 0}</b>
            </button>
            <Button
              size="icon"
              variant="quiet"
              label={intl.formatMessage({ id: 'sessions.jot.lessContradiction' })}
              isDisabled={(facts.tally?.times ?? 0) === 0}
              onPress={() => void tally(-1)}
            >
              <Minus size={15} strokeWidth={1.75} aria-hidden />
            </Button>
          </span>
        )}
      </div>
      <p className={styles.hint}>
        <FormattedMessage id="sessions.during.keys.text" />
      </p>
    </section>
  )
}
