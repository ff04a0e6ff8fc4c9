import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Finding, OpenRecord } from '@shared/contract/methods'
import { client } from '../../../api'
import type { RecordKeeper } from '../../../methods/record/record-keeper'
import { useRecordKeeper, useRefreshAfterSaves } from '../../../methods/record/use-record'
import { roomKeys } from '../../../methods/record/WithRecord'
import { localZone } from '../../../methods/use-record-actions'
import { Button } from '../../../ui/Button'
import { ErrorNotice } from '../../../ui/ErrorNotice'
import { useSession } from '../use-session'
import { useWriting } from '../write'
import { JotFields } from './JotFields'
import { written, type JotKind } from './kinds'
import { NewScale } from './NewScale'
import styles from './during.module.css'

type Props = { kind: JotKind; onClose: () => void; onNoted: (what: string) => void }

/** What was heard, typed at once: its record is made meanwhile, and holds every letter from then on. */
export function Jot(props: Props) {
  const { facts } = useSession()
  if (props.kind === 'scale' && facts.scales.length === 0) return <NewScale onClose={props.onClose} />
  return <Typed {...props} />
}

function Typed({ kind, onClose, onNoted }: Props) {
  const intl = useIntl()
  const session = useSession()
  const { refresh } = useWriting()
  const { kind: recordKind, text: field, values } = written[kind]
  const [text, setText] = useState('')
  const [opened, setOpened] = useState<OpenRecord | null>(null)
  const [error, setError] = useState<unknown>(null)
  const [refused, setRefused] = useState<readonly Finding[]>([])
  const [keeper, setKeeper] = useState<RecordKeeper | null>(null)
  const typed = useRef('')
  const starting = useRef<Promise<OpenRecord | null>>(undefined)
  const made = useRef<RecordKeeper>(undefined)
  /** Kept, laid aside or gone: nothing is left to be done when the field goes. */
  const isSettled = useRef(false)
  const leaving = useRef<ReturnType<typeof setTimeout>>(undefined)
  const name = intl.formatMessage({ id: `sessions.jot.${kind}` })
  useEffect(() => {
    clearTimeout(leaving.current) // mounted once more, as React does in development
    starting.current ??= client.methods.records
      .start({ kind: recordKind, at: Date.now(), zone: localZone(), values: values(session), sourceId: session.id })
      .then(
        (record) => {
          setOpened(record)
          return record
        },
        (refusal: unknown) => {
          setError(refusal)
          return null
        },
      )
    return () => void (leaving.current = setTimeout(() => void overtaken()))
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [])
  const type = (next: string) => {
    typed.current = next
    setText(next)
    made.current?.change({ [field]: next || undefined })
  }
  const ready = (keeper: RecordKeeper) => {
    made.current = keeper
    setKeeper(keeper)
    if (typed.current !== '') keeper.change({ [field]: typed.current })
  }
  /** What holds nothing goes; anything else stays. */
  const settle = async () => {
    if (isSettled.current) return
    isSettled.current = true
    const record = (await starting.current)?.record
    if (!record) return
    if (typed.current.trim() === '' && made.current?.snapshot().data['value'] === undefined) {
      const ids = [record.id]
      await client.methods.records.remove({ ids })
      await client.methods.records.purge({ ids })
      made.current = undefined
    } else if (made.current) await made.current.flush()
    else {
      const { id, revision, data, at, zone } = record
      const all = { ...data, [field]: typed.current }
      await client.methods.records.save({ id, revision, data: all, at, zone, state: null, keep: false })
    }
  }
  /** Another key was pressed: what is complete is kept, what is not stays a draft. */
  const overtaken = async () => {
    if (isSettled.current) return
    await settle()
    await made.current?.keep()
    await refresh()
  }
  const keep = async () => {
    if (!keeper) return
    const kept = await keeper.keep()
    setRefused(kept?.refused ? kept.findings.filter((it) => it.kind === 'refuse') : [])
    if (!kept || kept.refused) return
    isSettled.current = true
    await refresh()
    onNoted(name)
    onClose()
  }
  const leave = async () => {
    await settle()
    await refresh()
    onClose()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation()
      void leave()
    }
    if (
      event.key === 'Enter' &&
      !event.shiftKey &&
      !event.nativeEvent.isComposing &&
      event.target instanceof HTMLTextAreaElement
    ) {
      event.preventDefault()
      void keep()
    }
  }
  return (
    <div className={styles.jot} role="group" aria-label={name} onKeyDown={onKeyDown}>
      <label className={styles.jotText}>
        <FormattedMessage id={`sessions.jot.${kind}.text`} />
        <textarea
          autoFocus
          rows={2}
          maxLength={4000}
          value={text}
          spellCheck={false}
          onChange={({ target }) => type(target.value)}
        />
      </label>
      {opened && <Keeper opened={opened} onReady={ready} />}
      {keeper && <JotFields keeper={keeper} kind={kind} findings={refused} />}
      {error !== null && <ErrorNotice error={error} />}
      <footer>
        <span className={styles.hint}>
          <FormattedMessage id="sessions.jot.keys" />
        </span>
        <Button size="sm" variant="quiet" onPress={() => void leave()}>
          <FormattedMessage id="sessions.jot.later" />
        </Button>
        <Button size="sm" variant="primary" isDisabled={!keeper} onPress={() => void keep()}>
          <FormattedMessage id="sessions.jot.keep" />
        </Button>
      </footer>
    </div>
  )
}

/** The record's autosave, once there is a record. */
function Keeper({ opened, onReady }: { opened: OpenRecord; onReady: (keeper: RecordKeeper) => void }) {
  const keeper = useRecordKeeper(opened)
  useRefreshAfterSaves(keeper, roomKeys())
  const ready = useRef(onReady)
  useEffect(() => ready.current(keeper), [keeper])
  return null
}
