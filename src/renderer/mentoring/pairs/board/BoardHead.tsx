import { ArrowLeftRight } from 'lucide-react'
import { useState } from 'react'
import { FormattedMessage, useIntl, type IntlShape } from 'react-intl'
import type { Finding } from '@shared/contract/methods'
import { FiguresWith } from '../../../insights/FiguresWith'
import { FieldFindings } from '../../../methods/record/FieldFindings'
import { useKept } from '../../../methods/record/use-record'
import { useArrival } from '../../../methods/use-arrival'
import { useGo } from '../../../shell/go'
import { Button } from '../../../ui/Button'
import { DeletePair } from '../DeletePair'
import { nameOf } from '../names'
import type { StartStep } from '../start/start-steps'
import { moveTo } from '../../../methods/record/move-to'
import { peopleOf, usePair } from '../use-pair'
import styles from './board.module.css'
import { usePlanWalk } from './use-plan-walk'

/** Who they are, in one sentence, and the one thing to do next. */
export function BoardHead({ onStart }: { onStart: (step: StartStep) => void }) {
  const intl = useIntl()
  const go = useGo()
  const heading = useArrival()
  const pair = usePair()
  const { id, keeper, known, board } = pair
  const { row } = board
  const { opened } = useKept(keeper)
  // notes name the other one; of oneself one writes as I
  const others = peopleOf(pair).filter((_, at) => row.ownRole !== (['mentee', 'mentor'] as const)[at])
  const [refused, setRefused] = useState<readonly Finding[]>([])
  return (
    <header className={styles.head}>
      <div className={styles.who}>
        <span className={styles.initials} aria-hidden>
          <i>{initials(row.mentee)}</i>
          <i>{initials(row.mentor)}</i>
        </span>
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {nameOf(intl, row)}
          </h1>
          <p>
            <FormattedMessage
              id={`mentoring.sentence.${row.ownRole ?? 'none'}`}
              values={{ mentor: row.mentor, mentee: row.mentee }}
            />{' '}
            {spanOf(intl, row)}
          </p>
        </div>
      </div>
      <div className={styles.actions}>
        <FiguresWith people={others} room={opened.record.room} />
        <DeletePair />
        <Button size="sm" onPress={() => go.mentoring({ pair: id, page: 'exchange' })}>
          <ArrowLeftRight size={15} strokeWidth={1.75} aria-hidden /> <FormattedMessage id="mentoring.exchange" />
        </Button>
        <Next onStart={onStart} onRefused={setRefused} />
      </div>
      {refused.length > 0 && (
        <div className={styles.refused}>
          <FieldFindings keeper={keeper} findings={refused} field={null} method={known.method} />
        </div>
      )}
    </header>
  )
}

type NextProps = { onStart: (step: StartStep) => void; onRefused: (findings: readonly Finding[]) => void }

/** The one thing to do next. */
function Next({ onStart, onRefused }: NextProps) {
  const go = useGo()
  const { id, keeper, board, isClosed } = usePair()
  const { state, held, planned, variant, next, draft } = board.row
  const plan = usePlanWalk()
  if (isClosed) return null
  if (draft || state === 'draft' || (state === 'scene' && board.awaited.length > 0))
    return (
      <Button
        size="sm"
        variant="primary"
        onPress={() => {
          const [first] = board.awaited
          onStart(state === 'draft' || draft ? 'who' : first === 'match' || first === 'place' ? first : 'agreements')
          go.mentoring({ pair: id, page: 'start' })
        }}
      >
        <FormattedMessage id="mentoring.start.goOn" />
      </Button>
    )
  if (state === 'scene')
    return (
      <Button size="sm" variant="primary" onPress={async () => onRefused((await moveTo(keeper, 'working')) ?? [])}>
        <FormattedMessage id="mentoring.work.begin" />
      </Button>
    )
  if (state === 'reflecting' || held >= planned)
    return (
      <Button size="sm" variant="primary" onPress={() => go.mentoring({ pair: id, page: 'look-back' })}>
        <FormattedMessage id="mentoring.lookBack" />
      </Button>
    )
  if (variant === 'weekly') return null
  if (next)
    return (
      <Button size="sm" variant="primary" onPress={() => go.mentoring({ pair: id, walk: next.id, page: 'prepare' })}>
        <FormattedMessage id="mentoring.walk.prepareNo" values={{ no: held + 1 }} />
      </Button>
    )
  return (
    <Button size="sm" variant="primary" isDisabled={plan.isPending} onPress={() => plan.mutate()}>
      <FormattedMessage id="mentoring.walk.planNo" values={{ no: held + 1 }} />
    </Button>
  )
}

/** The first letters of the first two words, or the first two letters. */
function initials(name: string): string {
  const [first = '', second] = name.trim().split(/[\s.-]+/)
  return (second ? first.slice(0, 1) + second.slice(0, 1) : first.slice(0, 2)).toUpperCase()
}

function spanOf(intl: IntlShape, { from, to }: { from: string; to: string | null }): string {
  const month = (day: string) => intl.formatDate(new Date(`${day}T12:00`), { month: 'long', year: 'numeric' })
  if (to === null || month(to) === month(from))
    return intl.formatMessage({ id: 'mentoring.since' }, { from: month(from) })
  return intl.formatMessage({ id: 'mentoring.span' }, { from: month(from), to: month(to) })
}
