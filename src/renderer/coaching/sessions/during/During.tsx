import { X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components'
import { FormattedMessage, useIntl } from 'react-intl'
import { FieldFindings } from '../../../methods/record/FieldFindings'
import { LongTextField } from '../../../methods/record/LongTextField'
import { RecordSaveStatus } from '../../../methods/record/RecordSaveStatus'
import { textOf } from '../../../methods/record/values'
import { localMoment } from '../../../reflect/moments'
import { Button } from '../../../ui/Button'
import { clockAlone } from '../../../ui/when'
import { useEnter } from '../../../methods/record/use-enter'
import { agendaOf, useGoSession, useSession } from '../use-session'
import { AskedQuestions } from './AskedQuestions'
import { Clock, minutesSince } from './Clock'
import { Jot } from './Jot'
import { JotKeys } from './JotKeys'
import type { JotKind } from './kinds'
import { Noted } from './Noted'
import styles from './during.module.css'

/** Quiet mode: the agenda, the questions in large letters, notes, and one key for what is heard. Nothing else. */
export function During() {
  const intl = useIntl()
  const goSession = useGoSession()
  const { keeper, known, data, facts, state, length } = useSession()
  const { enter, refused } = useEnter(keeper)
  const [jot, setJot] = useState<{ kind: JotKind; no: number } | null>(null)
  const [said, setSaid] = useState('')
  const isAhead = state === 'planned' || state === 'prepared'
  const agenda = agendaOf(data)
  useEffect(() => {
    // the clock counts from the first time that quiet mode is entered
    if (isAhead && keeper.snapshot().data['beganAt'] === undefined) keeper.change({ beganAt: localMoment() })
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [])
  const word = (id: string) => intl.formatMessage({ id: `sessions.during.${id}` })
  const open = (kind: JotKind) => setJot((before) => ({ kind, no: (before?.no ?? 0) + 1 }))
  const noted = (what: string) =>
    setSaid(intl.formatMessage({ id: 'sessions.during.noted' }, { what, time: clockAlone(intl, Date.now()) }))
  const held = async () => {
    const lasted = minutesSince(textOf(data['beganAt']))
    const isOther = lasted !== null && (length === null || Math.abs(lasted - length) >= 5)
    if (data['heldMin'] === undefined && isOther && lasted >= 5 && lasted <= 960) keeper.change({ heldMin: lasted })
    if (!isAhead || (await enter('held'))) goSession('after')
  }
  return (
    <ModalOverlay isOpen onOpenChange={(isOpen) => !isOpen && goSession()} className={styles.overlay ?? ''}>
      <Modal className={styles.modal ?? ''}>
        <Dialog className={styles.quiet ?? ''} aria-label={word('title')}>
          <header className={styles.head}>
            <h1>{facts.client}</h1>
            <Clock />
            <span className={styles.status}>
              <RecordSaveStatus keeper={keeper} known={known} />
            </span>
            <span className={styles.leaving}>
              <Button variant="primary" size="sm" onPress={() => void held()}>
                {word(isAhead ? 'held' : 'after')}
              </Button>
              <Button variant="quiet" size="sm" onPress={() => goSession()}>
                <X size={15} strokeWidth={1.75} aria-hidden /> {word('leave')}
              </Button>
            </span>
          </header>
          <FieldFindings keeper={keeper} findings={refused} field={null} method={known.method} />
          <div className={styles.cols}>
            <div className={styles.left}>
              {agenda.length > 0 && (
                <section aria-labelledby="during-agenda">
                  <h2 id="during-agenda">
                    <FormattedMessage id="sessions.agenda.title" />
                  </h2>
                  <ol className={styles.agenda}>
                    {agenda.map(({ minutes, text }, at) => (
                      <li key={at}>
                        <span>
                          {minutes !== undefined && <FormattedMessage id="sessions.minutes" values={{ minutes }} />}
                        </span>
                        {text}
                      </li>
                    ))}
                  </ol>
                </section>
              )}
              <AskedQuestions />
            </div>
            <div className={styles.right}>
              <JotKeys open={jot?.kind ?? null} onOpen={open} onNoted={noted} />
              {jot && (
                <Jot key={`${jot.kind}-${jot.no}`} kind={jot.kind} onClose={() => setJot(null)} onNoted={noted} />
              )}
              <p role="status" className={styles.said}>
                {said}
              </p>
              <Noted />
              <LongTextField
                label={word('notes')}
                description={word('notes.text')}
                value={textOf(data['notes'])}
                maxLength={4000}
                onChange={(notes) => keeper.change({ notes: notes || undefined })}
              />
            </div>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
