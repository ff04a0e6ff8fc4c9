import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useIntl } from 'react-intl'
import { computedSteps, type StepKey } from '@shared/domain/trajectory/steps'
import { api } from '../../api'
import { useKept, useLeaveNothing } from '../../methods/record/use-record'
import type { MentoringSearch } from '../../shell/router'
import { useTitle } from '../../shell/title'
import { ErrorNotice } from '../../ui/ErrorNotice'
import { Board } from './board/Board'
import { LookBack } from './LookBack'
import { Start } from './start/Start'
import type { StartStep } from './start/start-steps'
import { nameOf } from './names'
import { PairContext, saysNothing, type Pair } from './use-pair'
import { WithRecord, type Owner } from '../../methods/record/WithRecord'

type Page = MentoringSearch['page']

/** A pair: its overview, how it is begun, or its look back together. */
export function PairPage({ id, page }: { id: string; page: Page }) {
  return <WithRecord id={id}>{(owner) => <OpenPair id={id} page={page} owner={owner} />}</WithRecord>
}

function OpenPair({ id, page, owner: { keeper, known } }: { id: string; page: Page; owner: Owner }) {
  const intl = useIntl()
  const { data, opened } = useKept(keeper)
  useLeaveNothing(keeper, (held) => saysNothing(held), api.mentoring.key())
  const board = useQuery(api.mentoring.pairs.board.queryOptions({ input: { id }, placeholderData: keepPreviousData }))
  const [step, setStep] = useState<StartStep | null>(null)
  const row = board.data?.row
  const title = row && nameOf(intl, row)
  useTitle([intl.formatMessage({ id: 'mentoring.title' }), ...(title ? [title] : [])])
  if (board.isError) return <ErrorNotice error={board.error} />
  if (!board.data) return null
  const isClosed = opened.record.state === 'closed' && opened.record.status === 'kept'
  const pair: Pair = { id, keeper, known, data, board: board.data, isClosed }
  return (
    <PairContext value={pair}>
      <KeepSteps pair={pair} />
      {page === 'start' && !isClosed ? (
        <Start step={step} onStep={setStep} />
      ) : page === 'look-back' ? (
        <LookBack />
      ) : (
        <Board onStart={setStep} />
      )}
    </PairContext>
  )
}

/** Steps that follow from what is written stand in the record too, where Insights reads them. */
function KeepSteps({ pair: { keeper, data, board, isClosed } }: { pair: Pair }) {
  const isKept = keeper.snapshot().opened.record.status === 'kept'
  useEffect(() => {
    if (isClosed || !isKept) return
    const written = (data['steps'] ?? {}) as Partial<Record<StepKey, { status?: string }>>
    const stale = board.steps.filter(
      ({ key, status }) => computedSteps.includes(key) && (written[key]?.status ?? 'todo') !== status,
    )
    if (stale.length === 0) return
    const fresh = stale.map(({ key, status }) => [key, { ...written[key], status }] as const)
    keeper.change({ steps: { ...written, ...Object.fromEntries(fresh) } })
    // when the board comes: it follows every save
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [board])
  return null
}
