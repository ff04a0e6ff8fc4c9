import { Check, Trash2 } from 'lucide-react'
import { memo, useEffect, useRef, useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Finding, OpenRecord } from '@shared/contract/methods'
import { client } from '../../api'
import { useTitle } from '../../shell/title'
import { Button } from '../../ui/Button'
import { Stepper } from '../../ui/Stepper'
import { MoveRecord } from '../../walls/MoveRecord'
import { Back } from '../Back'
import { Drawings, isWide } from '../drawing/Drawings'
import parts from '../parts.module.css'
import { useArrival } from '../use-arrival'
import { useRecordActions } from '../use-record-actions'
import { RecordVersions } from '../versions/RecordVersions'
import { EarlierValues } from './EarlierValues'
import { fromLocal, toLocal } from './local-moment'
import { MomentField } from './DayField'
import { RecordFindings, RecordForm } from './RecordForm'
import { RecordSaveStatus } from './RecordSaveStatus'
import { RecordSide } from './RecordSide'
import { reveal } from './reveal'
import styles from './sheet.module.css'
import { TakeOut } from './TakeOut'
import { useLatest } from './use-latest'
import { useKept, useRecordKeeper, type KnownType } from './use-record'
import { useWayBack } from './use-way-back'
import { useWords } from './words'

/** What stands around the fields is not drawn again with each key in one of them. */
const [When, Side] = [memo(MomentField), memo(RecordSide)]

/** A record being filled in: saved as a draft all the while, kept when asked, refused in words at the fields. */
export function RecordSheet({ opened, known }: { opened: OpenRecord; known: KnownType }) {
  const intl = useIntl()
  const words = useWords()
  const actions = useRecordActions()
  const keeper = useRecordKeeper(opened)
  const { opened: now, data, at } = useKept(keeper)
  const { method, type } = known
  const { record } = now
  const back = useWayBack(record, method)
  const sheet = useRef<HTMLElement>(null)
  /** What the last try to keep it said, and what stood in the fields then. */
  const [tried, setTried] = useState<{
    findings: Finding[]
    refused: boolean
    data: OpenRecord['record']['data']
  } | null>(null)
  const [keeping, setKeeping] = useState(false)
  const heading = useArrival()
  useTitle([intl.formatMessage({ id: 'methods.title' }), words(method.name), words(type.name)])

  const move = useLatest((value: string | undefined) => {
    const moved = value ? fromLocal(value, record.zone) : null
    if (moved !== null) keeper.change({}, moved)
  })
  async function keep(state: string | null) {
    setKeeping(true)
    const answer = await keeper.keep(state)
    setKeeping(false)
    if (!answer) return
    setTried({ findings: answer.findings, refused: answer.refused, data: answer.record.data })
    await actions.refresh()
  }
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
      if (event.target instanceof Element && event.target.closest('[role=dialog], [role=alertdialog]')) return
      event.preventDefault()
      event.stopPropagation()
      void keep(null)
    }
    // before a button that has the focus takes Enter for itself
    window.addEventListener('keydown', listen, true)
    return () => window.removeEventListener('keydown', listen, true)
  })
  useEffect(() => {
    if (!tried) return
    if (!tried.refused) {
      // the button that was pressed has given way to the next one
      if (document.activeElement === document.body) sheet.current?.querySelector<HTMLElement>('footer button')?.focus()
      return
    }
    const refusal = tried.findings.find(({ kind, field }) => kind === 'refuse' && field !== null)
    if (sheet.current) reveal(sheet.current, refusal ?? { field: null })
  }, [tried])

  // A refusal is gone once its field has changed; the next try tells whether it still holds. A kept record is judged at
  // each save: what was said before the words changed is said anew, or no longer.
  const kept = record.status === 'kept'
  const same = (field: string) => JSON.stringify(data[field]) === JSON.stringify(tried?.data[field])
  const isSaid = ({ kind, field }: Finding) =>
    kind === 'refuse' ? field === null || same(field) : !kept || Object.keys({ ...data, ...tried?.data }).every(same)
  const findings = (tried?.findings ?? []).filter(isSaid)
  const states = type.states ?? []
  const drawings = type.drawings ?? []
  const above = drawings.filter(isWide)
  const standing = states.findIndex(({ id }) => id === record.state)

  return (
    <section ref={sheet} className={styles.scroll} aria-label={words(type.name)}>
      <div
        className={styles.page}
        data-drawn={drawings.length > above.length || undefined}
        data-wide={above.length > 0 || undefined}
      >
        <Back onPress={back.leave}>{back.name}</Back>
        <div className={styles.main}>
          <header className={styles.head}>
            <h1 ref={heading} tabIndex={-1}>
              {record.title || words(type.name)}
            </h1>
            <RecordVersions id={record.id} keeper={keeper} />
            <MoveRecord
              id={record.id}
              room={record.room}
              flush={() => keeper.flush()}
              onMoved={async () => keeper.take(await client.methods.records.get({ id: record.id }))}
            />
            <TakeOut id={record.id} type={type} flush={() => keeper.flush()} />
            <Button
              size="icon"
              variant="quiet"
              label={intl.formatMessage({ id: 'methods.record.delete' })}
              onPress={async () => {
                await keeper.flush()
                back.leave()
                await actions.remove([record.id])
              }}
            >
              <Trash2 size={17} strokeWidth={1.75} aria-hidden />
            </Button>
          </header>
          {states.length > 1 && (
            <Stepper
              label={intl.formatMessage({ id: 'methods.states' })}
              steps={states.map(({ id, name }, no) => ({ id, name: words(name), isDone: no < standing }))}
              current={record.state ?? states[0]?.id ?? ''}
              onChange={(state) => void keep(state)}
            />
          )}
          {above.length > 0 && (
            <div className={styles.above}>
              <Drawings keeper={keeper} known={known} drawings={above} />
            </div>
          )}
          <When
            label={intl.formatMessage({ id: 'methods.record.at' })}
            isEmptyable={false}
            value={toLocal(at, record.zone)}
            onChange={move}
          />
          {!kept && now.view.required.length > 0 && (
            <p className={styles.needed}>
              <FormattedMessage id="methods.record.needed" />
            </p>
          )}
          <RecordForm keeper={keeper} known={known} findings={findings} />
          <EarlierValues earlier={now.earlier} />
          <div data-said>
            <RecordFindings keeper={keeper} findings={wholeOf(findings, now.findings)} method={method} />
          </div>
        </div>
        <Side now={now} known={known} keeper={keeper} />
      </div>
      <footer className={parts.foot}>
        <RecordSaveStatus keeper={keeper} known={known} />
        <span className={styles.keep}>
          {kept && (
            <span role="status" className={styles.kept}>
              <Check size={15} strokeWidth={2} aria-hidden />{' '}
              <FormattedMessage id={record.unfinished ? 'methods.record.unfinished' : 'methods.record.kept'} />
            </span>
          )}
          {kept ? (
            <Button onPress={back.leave}>
              <FormattedMessage id="methods.record.done" />
            </Button>
          ) : (
            <Button variant="primary" isDisabled={keeping} onPress={() => void keep(null)} shortcut="Ctrl+Enter">
              <FormattedMessage id="methods.record.keep" />
            </Button>
          )}
        </span>
      </footer>
    </section>
  )
}

/** What was said at the last try stays until the next one; what the form says comes after it. */
function wholeOf(tried: readonly Finding[], said: readonly Finding[]): Finding[] {
  return [...tried, ...said.filter(({ rule }) => !tried.some((it) => it.rule === rule))]
}
