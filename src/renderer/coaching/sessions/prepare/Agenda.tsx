import { GripVertical, Plus, X } from 'lucide-react'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { sessionParts } from '@shared/contract/coaching/sessions'
import { FieldFindings } from '../../../methods/record/FieldFindings'
import { useKept } from '../../../methods/record/use-record'
import { Button } from '../../../ui/Button'
import { Link } from '../../../ui/Link'
import { Section } from '../SessionFrame'
import { agendaOf, useSession, type AgendaLine } from '../use-session'
import { defaultAgenda } from './default-agenda'
import { useDrag } from './use-drag'
import styles from './agenda.module.css'

const most = 30
/** A line so long fills its bar. */
const longest = 40

/** What is done when: minutes, and what with. Enter adds a line, Alt with the arrows moves one, the grip is dragged. */
export function Agenda() {
  const intl = useIntl()
  const { keeper, known, data, facts, length, isOver } = useSession()
  const { findings } = useKept(keeper).opened
  const lines = agendaOf(data)
  const list = useRef<HTMLOListElement>(null)
  const goTo = useRef<number | null>(null)
  const [said, setSaid] = useState('')
  const word = (id: string) => intl.formatMessage({ id: `sessions.agenda.${id}` })
  const set = (next: AgendaLine[]) => keeper.change({ agenda: next.length > 0 ? next : undefined })
  const change = (at: number, line: AgendaLine) => set(lines.map((it, index) => (index === at ? line : it)))
  const insert = (at: number) => {
    if (lines.length >= most) return
    set([...lines.slice(0, at), {}, ...lines.slice(at)])
    goTo.current = at
  }
  const remove = (at: number) => {
    set(lines.filter((_, index) => index !== at))
    goTo.current = Math.max(0, at - 1)
  }
  const move = (from: number, to: number) => {
    const moved = lines[from]
    if (!moved || to < 0 || to >= lines.length || from === to) return
    const rest = lines.filter((_, index) => index !== from)
    set([...rest.slice(0, to), moved, ...rest.slice(to)])
    setSaid(intl.formatMessage({ id: 'ui.list.moved' }, { to: to + 1, of: lines.length }))
    goTo.current = to
  }
  const drag = useDrag<number>((from, before) => move(from, Number(before)))
  useEffect(() => {
    if (goTo.current === null) return
    list.current?.querySelectorAll<HTMLInputElement>('input[type=text]')[goTo.current]?.focus()
    goTo.current = null
  }, [lines])
  const onKeyDown = (event: KeyboardEvent, at: number) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') insert(at + 1)
    else if (event.key === 'Backspace' && !lines[at]?.text) remove(at)
    else if (event.altKey && event.key === 'ArrowUp') move(at, at - 1)
    else if (event.altKey && event.key === 'ArrowDown') move(at, at + 1)
    else return
    event.preventDefault()
  }
  const offer = () =>
    set(
      defaultAgenda(length, [
        word('arrive'),
        word(facts.openSteps.length > 0 ? 'step' : 'since'),
        word('theme'),
        word('commit'),
      ]),
    )
  return (
    <Section
      id="agenda"
      title={word('title')}
      aside={
        !isOver &&
        lines.length > 0 &&
        lines.length < most && <Link onPress={() => insert(lines.length)}>{word('add')}</Link>
      }
    >
      {lines.length === 0 && !isOver && (
        <div className={styles.offer}>
          <p>{word('none')}</p>
          <span>
            <Button size="sm" onPress={offer}>
              {word('offer')}
            </Button>
            <Button size="sm" variant="quiet" onPress={() => insert(0)}>
              <Plus size={15} strokeWidth={1.75} aria-hidden /> {word('add')}
            </Button>
          </span>
        </div>
      )}
      <ol className={styles.lines} ref={list}>
        {lines.map((line, at) => (
          <li key={at} className={styles.line} {...drag.target(String(at))}>
            <span className={styles.grip} {...drag.source(at)} aria-hidden>
              <GripVertical size={14} strokeWidth={1.75} />
            </span>
            <label className={styles.minutes}>
              <input
                inputMode="numeric"
                aria-label={intl.formatMessage({ id: 'sessions.agenda.minutes' }, { at: at + 1 })}
                value={line.minutes ?? ''}
                disabled={isOver}
                onChange={({ target }) => change(at, withMinutes(line, target.value))}
              />
              <FormattedMessage id="sessions.min" />
            </label>
            <span className={styles.bar} aria-hidden>
              <span style={{ width: `${Math.min(100, ((line.minutes ?? 0) / longest) * 100)}%` }} />
            </span>
            <input
              type="text"
              className={styles.text}
              aria-label={intl.formatMessage({ id: 'sessions.agenda.text' }, { at: at + 1, of: lines.length })}
              aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
              value={line.text ?? ''}
              maxLength={4000}
              disabled={isOver}
              placeholder={word('what')}
              onChange={({ target }) => change(at, { ...line, text: target.value })}
              onKeyDown={(event) => onKeyDown(event, at)}
            />
            {!isOver && (
              <span className={styles.tools}>
                <select
                  aria-label={intl.formatMessage({ id: 'sessions.agenda.part' }, { at: at + 1 })}
                  value={line.part ?? ''}
                  data-none={line.part === undefined || undefined}
                  onChange={({ target }) => change(at, withPart(line, target.value))}
                >
                  <option value="">{word('noPart')}</option>
                  {sessionParts.map((part) => (
                    <option key={part} value={part}>
                      {intl.formatMessage({ id: `sessions.part.${part}` })}
                    </option>
                  ))}
                </select>
                <Button
                  size="icon"
                  variant="quiet"
                  label={intl.formatMessage({ id: 'sessions.agenda.remove' }, { at: at + 1 })}
                  onPress={() => remove(at)}
                >
                  <X size={15} strokeWidth={1.75} aria-hidden />
                </Button>
              </span>
            )}
          </li>
        ))}
      </ol>
      <FieldFindings
        keeper={keeper}
        method={known.method}
        field={known.type.fields.find(({ key }) => key === 'agenda') ?? null}
        findings={findings.filter(({ field }) => field === 'agenda')}
      />
      <p role="status" className="sr">
        {said}
      </p>
    </Section>
  )
}

/** A value that is taken away leaves its key too. */
function without(line: AgendaLine, key: keyof AgendaLine): AgendaLine {
  const { [key]: _, ...rest } = line
  return rest
}

function withMinutes(line: AgendaLine, typed: string): AgendaLine {
  const minutes = Math.min(480, Number.parseInt(typed.replace(/\D/g, ''), 10))
  return Number.isNaN(minutes) || minutes < 1 ? without(line, 'minutes') : { ...line, minutes }
}

const withPart = (line: AgendaLine, part: string): AgendaLine => (part ? { ...line, part } : without(line, 'part'))
