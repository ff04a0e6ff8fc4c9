import { useMutation, useQueryClient } from '@tanstack/react-query'
import { FormattedMessage } from 'react-intl'
import type { MethodSummary } from '@shared/contract/methods'
import { api } from '../../api'
import { Switch } from '../../ui/Choices'
import { ErrorNotice } from '../../ui/ErrorNotice'
import styles from './page.module.css'

/** What the user lets a method do by itself: ask a question on a day, ask for a new record in its rhythm. */
export function Switches({ summary }: { summary: MethodSummary }) {
  const queries = useQueryClient()
  const choose = useMutation(api.methods.choose.mutationOptions({ onSuccess: () => queries.invalidateQueries() }))
  const { id, cadence } = summary
  const asked: { questions?: boolean | undefined; rhythm?: boolean | undefined } = choose.isPending
    ? choose.variables
    : {}
  return (
    <section className={styles.switches}>
      <Switch
        isSelected={asked.questions ?? summary.questions}
        onChange={(questions) => choose.mutate({ id, questions })}
      >
        <FormattedMessage id="methods.switch.questions" />
      </Switch>
      {cadence && (
        <Switch isSelected={asked.rhythm ?? summary.rhythm} onChange={(rhythm) => choose.mutate({ id, rhythm })}>
          <FormattedMessage id={`methods.switch.rhythm.${cadence.unit}`} values={{ every: cadence.every }} />
        </Switch>
      )}
      {choose.isError && <ErrorNotice error={choose.error} />}
    </section>
  )
}
