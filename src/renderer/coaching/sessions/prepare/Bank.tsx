import { useQuery } from '@tanstack/react-query'
import { ChevronsUpDown, Check, Plus, Search } from 'lucide-react'
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import {
  questionDepths,
  questionFocuses,
  sessionParts,
  type BankQuestion,
  type SessionQuestion,
} from '@shared/contract/coaching/sessions'
import { api } from '../../../api'
import { inLanguage, useWords } from '../../../methods/record/words'
import { ErrorNotice } from '../../../ui/ErrorNotice'
import { Button } from '../../../ui/Button'
import { find, type Wanted } from './find'
import { Mix } from '../Mix'
import styles from './bank.module.css'

export type Asked = {
  text: string
  part: SessionQuestion['part']
  focus: NonNullable<SessionQuestion['focus']>
  level: SessionQuestion['level']
  prompt: string | null
}

type DragProps = Record<string, unknown>
type Props = {
  /** Chosen so far. */
  questions: readonly SessionQuestion[]
  source: (dragged: { asked: Asked }) => DragProps
  onAsk: (asked: Asked) => void
  onClose: () => void
}

/** Rows that are drawn at once; search and filters bring the others near. */
const most = 60
const usualPart = 'explore'

/**
 * Every question there is: those of the methods, and what was typed before. Search looks in both languages; the arrows go
 * from the field into the list, Enter adds. The mix of what is chosen stands below.
 */
export function Bank({ questions, source, onAsk, onClose }: Props) {
  const intl = useIntl()
  const field = useRef<HTMLInputElement>(null)
  const panel = useRef<HTMLDivElement>(null)
  const [wanted, setWanted] = useState<Wanted>({ text: '', part: '', level: '', focus: '' })
  const bank = useQuery(api.coaching.sessions.bank.queryOptions())
  const found = useMemo(() => find(bank.data ?? [], wanted), [bank.data, wanted])
  useEffect(() => field.current?.focus(), [])
  const word = (id: string) => intl.formatMessage({ id: `sessions.bank.${id}` })
  const askedOf = ({ text, part, focus, level, prompt }: BankQuestion): Asked => ({
    text: inLanguage(intl, text),
    part: wanted.part || part || usualPart,
    focus: focus ?? 'neutral',
    level,
    prompt,
  })
  const isChosen = (it: BankQuestion) =>
    questions.some(({ prompt, text }) => (it.prompt ? prompt === it.prompt : text === inLanguage(intl, it.text)))
  const typed = wanted.text.trim()
  const askTyped = () => {
    onAsk({ text: typed, part: wanted.part || usualPart, focus: wanted.focus || 'neutral', level: wanted.level || null, prompt: null }) // oxfmt-ignore
    setWanted({ ...wanted, text: '' })
    field.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.preventDefault()
      return onClose()
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    const rows = [...(panel.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
    const at = rows.indexOf(document.activeElement as HTMLElement)
    if (at < 0 && event.target !== field.current) return
    event.preventDefault()
    const next = at + (event.key === 'ArrowDown' ? 1 : -1)
    if (next < 0) field.current?.focus()
    else rows[next]?.focus()
  }
  return (
    <div
      ref={panel}
      className={styles.bank}
      role="group"
      aria-label={word('title')}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <label className={styles.search}>
        <Search size={15} strokeWidth={1.75} aria-hidden />
        <input
          ref={field}
          type="text"
          aria-label={word('search')}
          placeholder={word('search')}
          value={wanted.text}
          maxLength={400}
          onChange={({ target }) => setWanted({ ...wanted, text: target.value })}
        />
      </label>
      <div className={styles.filters}>
        <Filter
          id="part"
          all={sessionParts}
          wanted={wanted}
          onChange={setWanted}
          name={(it) => `sessions.part.${it}`}
        />
        <Filter
          id="level"
          all={questionDepths}
          wanted={wanted}
          onChange={setWanted}
          name={(it) => `sessions.level.${it}`}
        />
        <Filter
          id="focus"
          all={questionFocuses}
          wanted={wanted}
          onChange={setWanted}
          name={(it) => `sessions.focus.${it}`}
        />
      </div>
      {bank.isError && <ErrorNotice error={bank.error} />}
      <p className={styles.found} role="status">
        {bank.data && (
          <FormattedMessage
            id="sessions.bank.found"
            values={{ count: found.length, shown: Math.min(most, found.length) }}
          />
        )}
      </p>
      <ul className={styles.rows}>
        {found.slice(0, most).map((it) => (
          <BankRow
            key={it.prompt ?? it.text.en}
            question={it}
            isChosen={isChosen(it)}
            drag={source({ asked: askedOf(it) })}
            onAsk={() => isChosen(it) || onAsk(askedOf(it))}
          />
        ))}
      </ul>
      {typed !== '' && (
        <div className={styles.own}>
          <Button size="sm" onPress={askTyped}>
            <Plus size={15} strokeWidth={1.75} aria-hidden /> <FormattedMessage id="sessions.bank.addOwn" />
          </Button>
          <q>{typed}</q>
        </div>
      )}
      <Mix questions={questions} />
    </div>
  )
}

type FilterProps<Key extends 'part' | 'level' | 'focus'> = {
  id: Key
  all: readonly string[]
  wanted: Wanted
  onChange: (wanted: Wanted) => void
  name: (it: string) => string
}

function Filter<Key extends 'part' | 'level' | 'focus'>({ id, all, wanted, onChange, name }: FilterProps<Key>) {
  const intl = useIntl()
  return (
    <label>
      <FormattedMessage id={`sessions.bank.${id}`} />
      <span className={styles.choose}>
        <select
          value={wanted[id]}
          onChange={({ target }) => onChange({ ...wanted, [id]: all.find((it) => it === target.value) ?? '' })}
        >
          <option value="">{intl.formatMessage({ id: 'sessions.bank.any' })}</option>
          {all.map((it) => (
            <option key={it} value={it}>
              {intl.formatMessage({ id: name(it) })}
            </option>
          ))}
        </select>
        <ChevronsUpDown size={14} strokeWidth={1.75} aria-hidden />
      </span>
    </label>
  )
}

type RowProps = { question: BankQuestion; isChosen: boolean; drag: DragProps; onAsk: () => void }

function BankRow({ question, isChosen, drag, onAsk }: RowProps) {
  const intl = useIntl()
  const words = useWords()
  const facts = [
    question.method ? words(question.method) : intl.formatMessage({ id: 'sessions.bank.own' }),
    question.focus && intl.formatMessage({ id: `sessions.focus.${question.focus}` }),
    question.level && intl.formatMessage({ id: `sessions.level.${question.level}` }),
  ].filter(Boolean)
  return (
    <li>
      <button type="button" data-row className={styles.row} aria-pressed={isChosen} onClick={onAsk} {...drag}>
        {isChosen ? <Check size={15} strokeWidth={2} aria-hidden /> : <Plus size={15} strokeWidth={1.75} aria-hidden />}
        <span>
          <span className={styles.text}>{inLanguage(intl, question.text)}</span>
          <small>{facts.join(' · ')}</small>
        </span>
      </button>
    </li>
  )
}
