import { useState } from 'react'
import { FormattedMessage } from 'react-intl'
import type { Finding } from '@shared/contract/methods'
import { useWords } from '../methods/record/words'
import { ErrorNotice } from '../ui/ErrorNotice'
import { PlainButton } from '../ui/PlainButton'
import styles from './due.module.css'
import type { DueActions } from './use-due'

type Props = {
  id: string
  title: string
  findings: readonly Finding[]
  actions: DueActions
  /** With what is asked next; nothing when all is answered. */
  onAnswered?: (next: Finding[]) => void
  canPass?: boolean
}

/** What a method asks of a record, with its answers as buttons. */
export function Answers({ id, title, findings, actions, onAnswered, canPass = false }: Props) {
  const words = useWords()
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  async function perform(work: () => Promise<Finding[]>) {
    setError(null)
    setBusy(true)
    try {
      onAnswered?.(await work())
    } catch (failed) {
      setError(failed)
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      {findings.map((finding) => (
        <div key={finding.rule} className={styles.ask} role="group" aria-label={title}>
          <p>{words(finding.say)}</p>
          <span className={styles.ways}>
            {finding.answers.map((answer) => (
              <PlainButton
                key={answer.id}
                size="sm"
                isDisabled={busy}
                onPress={() => void perform(() => actions.accept(id, finding.rule, answer.id))}
              >
                {words(answer.label)}
              </PlainButton>
            ))}
            {finding.answers.length === 0 && (finding.offers !== null || finding.sets) && (
              <PlainButton
                size="sm"
                isDisabled={busy}
                onPress={() => void perform(() => actions.accept(id, finding.rule))}
              >
                <FormattedMessage id={finding.sets ? 'methods.finding.take' : 'due.yes'} />
              </PlainButton>
            )}
            {canPass && (
              <PlainButton
                size="sm"
                variant="quiet"
                isDisabled={busy}
                onPress={() =>
                  void perform(async () => {
                    if (finding.once) await actions.pass(id, finding.rule)
                    return findings.filter((it) => it !== finding)
                  })
                }
              >
                <FormattedMessage id="due.no" />
              </PlainButton>
            )}
          </span>
        </div>
      ))}
      {error !== null && <ErrorNotice error={error} />}
    </>
  )
}
