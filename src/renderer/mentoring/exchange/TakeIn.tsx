import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { ExchangeState, OpenedPlan } from '@shared/contract/mentoring/exchange'
import { api, client } from '../../api'
import { useGo } from '../../shell/go'
import { Button } from '../../ui/Button'
import { codeOf, ErrorNotice } from '../../ui/ErrorNotice'
import { Notice } from '../../ui/Notice'
import { PassphraseField } from '../../ui/PassphraseField'
import { dayAndClock } from '../../ui/when'
import styles from './exchange.module.css'
import { Incoming, type Accepted } from './Incoming'

type Props = { pair: string | null; state: ExchangeState }

/** A file is chosen, read and shown; only then it is taken in, in one step that can be undone. */
export function TakeIn({ pair, state }: Props) {
  const intl = useIntl()
  const go = useGo()
  const queries = useQueryClient()
  const [waiting, setWaiting] = useState<string | null>(null)
  const [phrase, setPhrase] = useState('')
  const [plan, setPlan] = useState<OpenedPlan | null>(null)
  const open = useMutation({
    mutationFn: (input: { token: string; phrase: string | null }) => client.mentoring.exchange.open({ ...input, pair }),
    onSuccess: (opened) => {
      setPlan(opened)
      setWaiting(null)
      setPhrase('')
    },
  })
  const choose = useMutation({
    mutationFn: () => client.mentoring.exchange.choose(),
    onSuccess: async (chosen) => {
      accept.reset()
      undo.reset()
      open.reset()
      if (!chosen) return
      setPlan(null)
      setWaiting(chosen.needs === 'phrase' ? chosen.token : null)
      if (chosen.needs === 'nothing')
        await open.mutateAsync({ token: chosen.token, phrase: null }).catch(() => undefined)
    },
  })
  const accept = useMutation(
    api.mentoring.exchange.accept.mutationOptions({
      onSuccess: async ({ trajectory }) => {
        setPlan(null)
        await queries.invalidateQueries()
        if (pair === null) go.mentoring({ pair: trajectory, page: 'exchange' })
      },
      // something was written here meanwhile: what comes in is shown anew
      onError: (error) => codeOf(error) === 'STALE_SAVE' && plan && open.mutate({ token: plan.token, phrase: null }),
    }),
  )
  const undo = useMutation(
    api.mentoring.exchange.undo.mutationOptions({
      onSuccess: async ({ isNew }) => {
        accept.reset()
        if (isNew) go.mentoring()
        await queries.invalidateQueries()
      },
    }),
  )
  const take = ({ keep, newcomers }: Accepted) => plan && accept.mutate({ token: plan.token, pair, stamp: plan.stamp, keep, ...(newcomers && { newcomers }) }) // oxfmt-ignore
  const error = choose.error ?? open.error ?? accept.error ?? undo.error
  return (
    <section className={styles.step} aria-labelledby="exchange-take">
      <h2 id="exchange-take">
        <FormattedMessage id="exchange.step.take" />
      </h2>
      <p>
        <FormattedMessage id="exchange.take.text" />
      </p>
      {error && <ErrorNotice error={error} />}
      {accept.isSuccess && <Notice title={intl.formatMessage({ id: 'exchange.take.done' })} />}
      {undo.isSuccess && <Notice title={intl.formatMessage({ id: 'exchange.undo.done' })} />}
      {waiting !== null && (
        <form
          className={styles.phrase}
          onSubmit={(event) => {
            event.preventDefault()
            if (phrase !== '') open.mutate({ token: waiting, phrase })
          }}
        >
          <PassphraseField
            autoFocus
            label={intl.formatMessage({ id: 'exchange.phrase' })}
            description={intl.formatMessage({ id: 'exchange.take.phrase' })}
            value={phrase}
            onChange={setPhrase}
          />
          <Button type="submit" variant="primary" isDisabled={phrase === '' || open.isPending}>
            <FormattedMessage id="exchange.take.open" />
          </Button>
        </form>
      )}
      {plan && <Incoming key={plan.token + plan.stamp} plan={plan} isBusy={accept.isPending} onAccept={take} />}
      <div className={styles.row}>
        <Button
          variant={plan || waiting ? 'quiet' : 'primary'}
          isDisabled={choose.isPending || open.isPending}
          onPress={() => choose.mutate()}
        >
          <FormattedMessage id={plan || waiting ? 'exchange.take.other' : 'exchange.take.choose'} />
        </Button>
      </div>
      {pair !== null && state.undo.at !== null && !plan && (
        <div className={styles.history}>
          <h3>
            <FormattedMessage id="exchange.undo.title" />
          </h3>
          <p>
            <FormattedMessage id="exchange.undo.last" values={{ when: dayAndClock(intl, state.undo.at) }} />{' '}
            <FormattedMessage id={state.undo.possible ? 'exchange.undo.can' : 'exchange.undo.late'} />
          </p>
          {state.undo.possible && (
            <Button isDisabled={undo.isPending} onPress={() => undo.mutate({ pair })}>
              <FormattedMessage id="exchange.undo" />
            </Button>
          )}
        </div>
      )}
    </section>
  )
}
