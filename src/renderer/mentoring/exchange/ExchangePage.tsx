import { useQuery } from '@tanstack/react-query'
import { ArrowLeft } from 'lucide-react'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { ExchangeState } from '@shared/contract/mentoring/exchange'
import { api } from '../../api'
import { useArrival } from '../../methods/use-arrival'
import { useGo } from '../../shell/go'
import { useTitle } from '../../shell/title'
import { ErrorNotice } from '../../ui/ErrorNotice'
import { Link } from '../../ui/Link'
import { Stepper } from '../../ui/Stepper'
import sheet from '../sheet.module.css'
import styles from './exchange.module.css'
import { HandOver } from './HandOver'
import { Keys } from './Keys'
import { TakeIn } from './TakeIn'

const steps = ['give', 'take', 'keys'] as const
type Step = (typeof steps)[number]

function isDone(step: Step, { files, other }: ExchangeState): boolean {
  if (step === 'keys') return other !== null && other.checkedAt !== null
  return files.some(({ kind }) => kind === (step === 'give' ? 'sent' : 'received'))
}

/** A plan goes to the other and comes back. `pair` null: before there is one here, when a first plan comes in. */
export function ExchangePage({ pair }: { pair: string | null }) {
  const intl = useIntl()
  const go = useGo()
  const heading = useArrival()
  const state = useQuery(api.mentoring.exchange.state.queryOptions({ input: { pair } }))
  useTitle([intl.formatMessage({ id: 'mentoring.title' }), intl.formatMessage({ id: 'exchange.steps' })])
  const offered = steps.filter((step) => pair !== null || step !== 'give')
  const [chosen, setStep] = useState<Step | null>(null)
  const step = chosen ?? offered[0] ?? 'take'
  if (state.isError) return <ErrorNotice error={state.error} />
  if (!state.data) return null
  return (
    <div className={sheet.scroll}>
      <div className={styles.page}>
        <p className={sheet.back}>
          <ArrowLeft size={15} strokeWidth={1.75} aria-hidden />
          <Link onPress={() => go.mentoring(pair === null ? {} : { pair })}>
            <FormattedMessage id={pair === null ? 'exchange.back.all' : 'exchange.back'} />
          </Link>
        </p>
        <h1 ref={heading} tabIndex={-1}>
          <FormattedMessage id={pair === null ? 'exchange.title.first' : 'exchange.title'} />
        </h1>
        <p className={styles.lede}>
          <FormattedMessage id={pair === null ? 'exchange.lede.first' : 'exchange.lede'} />
        </p>
        <Stepper
          label={intl.formatMessage({ id: 'exchange.steps' })}
          steps={offered.map((id) => ({
            id,
            name: intl.formatMessage({ id: `exchange.step.${id}` }),
            isDone: isDone(id, state.data),
          }))}
          current={step}
          onChange={setStep}
        />
        {step === 'give' && pair !== null && <HandOver pair={pair} state={state.data} onKeys={() => setStep('keys')} />}
        {step === 'take' && <TakeIn pair={pair} state={state.data} />}
        {step === 'keys' && <Keys pair={pair} state={state.data} />}
      </div>
    </div>
  )
}
