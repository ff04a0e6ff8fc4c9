import { useQuery } from '@tanstack/react-query'
import { BellOff, CalendarClock, Ellipsis, Flag } from 'lucide-react'
import { useState } from 'react'
import { Header, MenuSection } from 'react-aria-components'
import { FormattedMessage, useIntl } from 'react-intl'
import { api } from '../api'
import { useWords } from '../methods/record/words'
import { MenuButton, MenuLine } from '../notebooks/entry/MenuButton'
import { useGo } from '../shell/go'
import { ErrorNotice } from '../ui/ErrorNotice'
import { PlainButton } from '../ui/PlainButton'
import { Answers } from './Answers'
import { dayWords } from './day-words'
import styles from './due.module.css'
import { OtherDay } from './OtherDay'
import { Snoozes } from './Snoozes'
import type { DueActions, DueRecord, DueRhythm, Said } from './use-due'

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const

type RecordProps = {
  item: DueRecord
  day: string
  /** Due now: what its method asks is answered here. */
  isNow: boolean
  actions: DueActions
  onSaid: (said: Said) => void
}

export function DueRow({ item, day, isNow, actions, onSaid }: RecordProps) {
  const intl = useIntl()
  const words = useWords()
  const go = useGo()
  const { record, ends, dayField } = item
  const [moving, setMoving] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const opened = useQuery(
    api.methods.records.get.queryOptions({ input: { id: record.id }, enabled: isNow, staleTime: 0 }),
  )
  const asks = opened.data?.findings.filter(({ kind, answers }) => kind === 'ask' && answers.length > 0) ?? []
  const title = record.title || words(item.type)

  async function perform(work: () => Promise<Said | null | void>) {
    setError(null)
    try {
      const said = await work()
      if (said && said.findings.length > 0) onSaid({ ...said, title })
    } catch (failed) {
      setError(failed)
    }
  }
  return (
    <li className={styles.row}>
      <div className={styles.line}>
        <button type="button" className={styles.what} onClick={() => go.record(record.kind, record.id)}>
          <b>{title}</b>
          <span>{kindOf(words(item.type), words(item.method))}</span>
        </button>
        <span className={styles.when}>{dayWords(intl, item.on, day)}</span>
        <MenuButton label={intl.formatMessage({ id: 'due.more' }, { title })} icon={<Ellipsis {...icon} />}>
          {isNow && (
            <Snoozes {...{ item, day }} onSnooze={(...until) => void perform(() => actions.snooze(...until))} />
          )}
          {dayField !== null && (
            <MenuLine id="day" icon={<CalendarClock {...icon} />} onAction={() => setMoving(true)}>
              {intl.formatMessage({ id: 'due.otherDay' })}
            </MenuLine>
          )}
          {ends.length > 0 && (
            <MenuSection className={styles.part ?? ''}>
              <Header className={styles.head ?? ''}>
                <FormattedMessage id="due.ends" />
              </Header>
              {ends.map(({ id, name }) => (
                <MenuLine
                  key={id}
                  id={`end-${id}`}
                  icon={<Flag {...icon} />}
                  onAction={() => void perform(() => actions.end(record, id))}
                >
                  {words(name)}
                </MenuLine>
              ))}
            </MenuSection>
          )}
        </MenuButton>
      </div>
      {isNow && asks.length > 0 && <Answers id={record.id} title={title} findings={asks} actions={actions} />}
      {error !== null && <ErrorNotice error={error} />}
      {moving && <OtherDay item={item} actions={actions} onClose={() => setMoving(false)} />}
    </li>
  )
}

/** A rhythm that asks for a new record. */
export function RhythmRow({ item, day, isNow, actions }: Omit<RecordProps, 'item' | 'onSaid'> & { item: DueRhythm }) {
  const intl = useIntl()
  const words = useWords()
  const [error, setError] = useState<unknown>(null)
  const perform = (work: () => Promise<void>) => {
    setError(null)
    work().catch(setError)
  }
  const title = words(item.type)
  const moment = intl.formatMessage({ id: `due.at.${item.at}` })
  return (
    <li className={styles.row}>
      <div className={styles.line}>
        <div className={styles.what}>
          <b>{title}</b>
          <span>{`${words(item.method)} · ${moment}`}</span>
        </div>
        <span className={styles.when}>{dayWords(intl, item.on, day)}</span>
        {isNow && (
          <PlainButton
            size="sm"
            label={intl.formatMessage({ id: 'due.begin.what' }, { title })}
            onPress={() => perform(() => actions.begin(item.kind))}
          >
            <FormattedMessage id="due.begin" />
          </PlainButton>
        )}
        <MenuButton label={intl.formatMessage({ id: 'due.more' }, { title })} icon={<Ellipsis {...icon} />}>
          {isNow && <Snoozes {...{ item, day }} onSnooze={(...until) => perform(() => actions.snooze(...until))} />}
          <MenuLine id="off" icon={<BellOff {...icon} />} onAction={() => perform(() => actions.noLonger(item.kind))}>
            {intl.formatMessage({ id: 'due.rhythm.off' })}
          </MenuLine>
        </MenuButton>
      </div>
      {error !== null && <ErrorNotice error={error} />}
    </li>
  )
}

const kindOf = (type: string, method: string) => (type === method ? method : `${type} · ${method}`)
