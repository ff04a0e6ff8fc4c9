import { useMutation, useQueryClient } from '@tanstack/react-query'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Finding } from '@shared/contract/methods'
import { api, client } from '../../api'
import { moveTo } from '../../methods/record/move-to'
import { RecordForm } from '../../methods/record/RecordForm'
import { RecordSaveStatus } from '../../methods/record/RecordSaveStatus'
import { useKept } from '../../methods/record/use-record'
import { WithRecord, type Owner } from '../../methods/record/WithRecord'
import { Button } from '../../ui/Button'
import { ErrorNotice } from '../../ui/ErrorNotice'
import { Notice } from '../../ui/Notice'
import { useState } from 'react'
import { useRound } from './use-round'
import styles from './feedback.module.css'

/** What comes of it: at most three goals, and the talk about them. */
export function PlanStep({ onRefused }: { onRefused: (findings: readonly Finding[]) => void }) {
  const { id, keeper, kept, to } = useRound()
  const queries = useQueryClient()
  const make = useMutation({
    mutationFn: async () => {
      onRefused([])
      const { state } = keeper.snapshot().opened.record
      if (state === 'closed') {
        const refusals = await moveTo(keeper, 'discussed')
        if (refusals === null || refusals.length > 0) return onRefused(refusals ?? [])
      }
      await client.methods.records.accept({ id, rule: 'make-plan' })
      keeper.take(await client.methods.records.get({ id }))
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: api.coaching.feedback.key() }),
  })
  if (kept.plan) return <WithRecord id={kept.plan}>{(plan) => <Plan plan={plan} />}</WithRecord>
  if (!kept.results)
    return (
      <div className={styles.ways}>
        <p className={styles.soft}>
          <FormattedMessage id="feedback.plan.early" />
        </p>
        <Button onPress={() => to('results')}>
          <FormattedMessage id="feedback.step.results" />
        </Button>
      </div>
    )
  return (
    <>
      {make.isError && <ErrorNotice error={make.error} />}
      <div className={styles.ways}>
        <Button variant="primary" isDisabled={make.isPending} onPress={() => make.mutate()}>
          <FormattedMessage id="feedback.plan.make" />
        </Button>
      </div>
    </>
  )
}

function Plan({ plan: { keeper, known } }: { plan: Owner }) {
  const intl = useIntl()
  const round = useRound()
  const queries = useQueryClient()
  const { opened } = useKept(keeper)
  const [refused, setRefused] = useState<readonly Finding[]>([])
  const isKept = opened.record.status === 'kept' && !opened.record.unfinished
  async function keep(state: string | null) {
    const answer = await keeper.keep(state)
    if (!answer) return
    setRefused(answer.refused ? answer.findings.filter(({ kind }) => kind === 'refuse') : [])
    round.keeper.take(await client.methods.records.get({ id: round.id }))
    void queries.invalidateQueries({ queryKey: api.coaching.feedback.key() })
  }
  return (
    <>
      <RecordForm
        keeper={keeper}
        known={known}
        only={['goals', 'support', 'firstStep', 'talkDate']}
        findings={refused}
      />
      <div className={styles.ways}>
        {opened.record.state === 'talked' ? (
          <Notice title={intl.formatMessage({ id: 'feedback.plan.talked' })} />
        ) : (
          <>
            <Button variant={isKept ? 'default' : 'primary'} onPress={() => void keep(null)}>
              <FormattedMessage id="feedback.plan.keep" />
            </Button>
            {isKept && (
              <Button variant="primary" onPress={() => void keep('talked')}>
                <FormattedMessage id="feedback.plan.talk" />
              </Button>
            )}
          </>
        )}
        <RecordSaveStatus keeper={keeper} known={known} />
      </div>
    </>
  )
}
