import { Check, X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components'
import { FormattedMessage, useIntl } from 'react-intl'
import { questionLevels } from '@shared/contract/mentoring/walks'
import { RecordSaveStatus } from '../../methods/record/RecordSaveStatus'
import { useKept } from '../../methods/record/use-record'
import { localMoment } from '../../reflect/moments'
import { ErrorNotice } from '../../ui/ErrorNotice'
import { clockAlone } from '../../ui/when'
import { WaySlips } from './WaySlips'
import { WayWords } from './WayWords'
import { stopsOf, useSides, useWalk } from './use-walk'
import { useEnter } from '../../methods/record/use-enter'
import { useGoWalk, useLookBack } from './use-walk-ways'
import styles from './on-the-way.module.css'

type Mark = { at: string; what: 'question' | 'pause' | 'depth'; level?: string }

/** Large buttons for who is walking: black on white for the sun, and nothing else on the screen. */
export function OnTheWay() {
  const intl = useIntl()
  const goWalk = useGoWalk()
  const names = useSides()
  const { keeper, known, data, state } = useWalk()
  const { enter } = useEnter(keeper)
  const lookBack = useLookBack()
  const [said, setSaid] = useState('')
  const { status } = useKept(keeper)
  const stops = stopsOf(data)
  useEffect(() => {
    // opened from elsewhere than the overview, or again after it
    if (state === 'planned' || state === 'prepared') void enter('on-the-way').then((is) => is || goWalk())
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [])
  const confirm = (what: string) =>
    setSaid(intl.formatMessage({ id: 'walk.way.noted' }, { what, time: clockAlone(intl, Date.now()) }))
  /** Stands in the store before it is confirmed. */
  const write = async (patch: Record<string, unknown>, what: string) => {
    keeper.change(patch)
    do await keeper.flush()
    while (keeper.unsaved && keeper.snapshot().status.kind !== 'failed') // a tap came while this one was written
    const isSaved = keeper.snapshot().status.kind === 'saved'
    if (isSaved) confirm(what)
    return isSaved
  }
  const marked = (mark: Omit<Mark, 'at'>) => {
    const held = keeper.snapshot().data['marks']
    return [...(Array.isArray(held) ? (held as Mark[]) : []), { at: localMoment(), ...mark }]
  }
  const word = (id: string) => intl.formatMessage({ id: `walk.way.${id}` })
  const ask = (at: number) => {
    const stop = stops[at]
    const next = stops.map((it, index) => (index === at ? { ...it, asked: true } : it))
    const level = stop?.level
    void write({ stops: next, marks: marked({ what: 'question', ...(level && { level }) }) }, word('asked'))
  }
  const walked = async () => {
    if (await enter('done')) lookBack.mutate()
  }
  return (
    <ModalOverlay isOpen onOpenChange={(isOpen) => !isOpen && goWalk()} className={styles.overlay ?? ''}>
      <Modal className={styles.modal ?? ''}>
        <Dialog className={styles.way ?? ''} aria-label={word('title')}>
          <header className={styles.head}>
            {status.kind === 'failed' ? (
              <RecordSaveStatus keeper={keeper} known={known} />
            ) : (
              <p role="status" className={styles.said}>
                {said && <Check size={20} strokeWidth={2.5} aria-hidden />}
                {said || word('hint')}
              </p>
            )}
            <span className={styles.leaving}>
              <button type="button" className={`${styles.big} ${styles.black}`} onClick={() => void walked()}>
                {word('walked')}
              </button>
              <button type="button" className={styles.leave} onClick={() => goWalk()}>
                <X size={20} strokeWidth={2} aria-hidden /> {word('leave')}
              </button>
            </span>
          </header>
          {lookBack.isError && <ErrorNotice error={lookBack.error} />}
          <WaySlips onNoted={confirm} />
          <WayWords onWrite={write} />
          <section aria-labelledby="way-depth">
            <h2 id="way-depth">{word('depth')}</h2>
            <div className={styles.five}>
              {questionLevels.map((level) => (
                <button
                  key={level}
                  type="button"
                  className={styles.big}
                  onClick={() =>
                    void write(
                      { marks: marked({ what: 'depth', level }) },
                      intl.formatMessage({ id: `walk.level.${level}` }),
                    )
                  }
                >
                  <FormattedMessage id={`walk.level.${level}`} />
                </button>
              ))}
              <button
                type="button"
                className={`${styles.big} ${styles.pause}`}
                onClick={() => void write({ marks: marked({ what: 'pause' }) }, word('pause'))}
              >
                {word('pause')}
              </button>
            </div>
          </section>
          {stops.some(({ question }) => question) && (
            <section aria-labelledby="way-questions">
              <h2 id="way-questions">{word('questions')}</h2>
              <ol className={styles.questions}>
                {stops.map(
                  ({ question, name, asks, asked }, at) =>
                    question && (
                      <li key={at}>
                        <div>
                          <b>{question}</b>
                          <small>
                            {[
                              name,
                              asks === 'both'
                                ? intl.formatMessage({ id: 'walk.both' })
                                : asks && intl.formatMessage({ id: 'walk.asks' }, { name: names[asks] }),
                            ]
                              .filter(Boolean)
                              .join(' · ')}
                          </small>
                        </div>
                        <button
                          type="button"
                          className={styles.big}
                          aria-pressed={asked === true}
                          aria-label={intl.formatMessage({ id: 'walk.way.askedThis' }, { question })}
                          disabled={asked === true}
                          onClick={() => ask(at)}
                        >
                          {asked && <Check size={22} strokeWidth={2.5} aria-hidden />} {word('asked')}
                        </button>
                      </li>
                    ),
                )}
              </ol>
            </section>
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
