import { useQuery } from '@tanstack/react-query'
import { ChevronsUpDown, X } from 'lucide-react'
import { useEffect, useMemo, useRef } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { findQuestions, sameQuestion } from '@shared/domain/prompt-answers'
import type { Prompt } from '@shared/domain/method/format'
import { api } from '../../api'
import { inLanguage } from '../../methods/record/words'
import { ErrorNotice } from '../../ui/ErrorNotice'
import { ChooseMethod } from './ChooseMethod'
import { setPanel, usePanel } from './panel-state'
import { Questions } from './Questions'
import styles from './prompts.module.css'

type Props = {
  entryId: string
  /** The text as it stands: what is placed and answered is read from it. */
  body: string
  onPlace: (question: string) => void
  /** Puts the caret under a question that stands in the text. */
  onFind: (question: string) => void
  onClose: () => void
}

/** The questions of a method beside the text; below 1120 px it lies over its edge. */
export function PromptPanel({ entryId, body, onPlace, onFind, onClose }: Props) {
  const intl = useIntl()
  const { method: chosen, entered } = usePanel()
  const panel = useRef<HTMLElement>(null)
  const found = useQuery(api.methods.get.queryOptions({ input: { id: chosen ?? '' }, enabled: chosen !== null }))
  const counts = useQuery(api.methods.prompts.answered.queryOptions({ staleTime: 0 }))
  const answered = useMemo(() => new Map(counts.data?.map(({ prompt, count }) => [prompt, count])), [counts.data])
  const placed = useMemo(() => new Map(findQuestions(body).map((it) => [it.question, it.answer !== ''])), [body])
  const method = chosen === null ? undefined : found.data?.method
  const isPlaced = ({ en, nl }: Prompt) => [en, nl].find((text) => placed.has(sameQuestion(text)))

  useEffect(() => {
    if (!entered || (chosen !== null && !method)) return
    const inside = panel.current
    inside?.querySelector<HTMLElement>(chosen === null ? 'input' : 'li button')?.focus()
    setPanel({ entered: false })
  }, [entered, chosen, method])

  return (
    <aside
      ref={panel}
      className={styles.panel}
      aria-label={intl.formatMessage({ id: 'notebooks.prompts' })}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.preventDefault()
        onClose()
      }}
    >
      <header className={styles.head}>
        <h2>{method ? inLanguage(intl, method.name) : <FormattedMessage id="notebooks.prompts" />}</h2>
        {method && (
          <button
            type="button"
            className={styles.icon}
            aria-label={intl.formatMessage({ id: 'notebooks.prompts.another' })}
            onClick={() => setPanel({ method: null, entered: true })}
          >
            <ChevronsUpDown size={16} strokeWidth={1.75} aria-hidden />
          </button>
        )}
        <button
          type="button"
          className={styles.icon}
          aria-label={intl.formatMessage({ id: 'notebooks.prompts.close' })}
          onClick={onClose}
        >
          <X size={16} strokeWidth={1.75} aria-hidden />
        </button>
      </header>
      {(found.error ?? counts.error) && <ErrorNotice error={found.error ?? counts.error} />}
      {method && (
        <Questions
          entryId={entryId}
          prompts={method.prompts}
          answered={answered}
          stateOf={(prompt) => {
            const text = isPlaced(prompt)
            return text === undefined ? 'free' : placed.get(sameQuestion(text)) ? 'answered' : 'placed'
          }}
          onPlace={(prompt) => onPlace(inLanguage(intl, prompt))}
          onFind={(prompt) => onFind(isPlaced(prompt) ?? '')}
        />
      )}
      {chosen === null && (
        <ChooseMethod answered={answered} onChoose={(id) => setPanel({ method: id, entered: true })} />
      )}
    </aside>
  )
}
