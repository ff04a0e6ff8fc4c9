import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { ExchangeState } from '@shared/contract/mentoring/exchange'
import { api, client } from '../../api'
import { useLanguage } from '../../i18n'
import { Button } from '../../ui/Button'
import { Checkbox } from '../../ui/Choices'
import { ErrorNotice } from '../../ui/ErrorNotice'
import { TextArea } from '../../ui/TextArea'
import { dayAndClock } from '../../ui/when'
import styles from './exchange.module.css'
import { KeyCard } from './KeyCard'

type Props = { pair: string | null; state: ExchangeState }

/** The own key to give, the key of the other, and six words that show that nobody put another key in between. */
export function Keys({ pair, state }: Props) {
  return (
    <section className={styles.step} aria-labelledby="exchange-keys">
      <h2 id="exchange-keys">
        <FormattedMessage id="exchange.step.keys" />
      </h2>
      <p>
        <FormattedMessage id="exchange.keys.text" />
      </p>
      <KeyCard own={state.own} />
      {pair !== null && <OtherKey pair={pair} state={state} />}
    </section>
  )
}

function OtherKey({ pair, state: { other } }: { pair: string; state: ExchangeState }) {
  const intl = useIntl()
  const queries = useQueryClient()
  const [typed, setTyped] = useState('')
  const [isChanging, setChanging] = useState(false)
  const set = useMutation(
    api.mentoring.exchange.setOtherKey.mutationOptions({
      onSuccess: async () => {
        setTyped('')
        setChanging(false)
        await queries.invalidateQueries({ queryKey: api.mentoring.exchange.key() })
      },
    }),
  )
  const readFile = useMutation({
    mutationFn: () => client.mentoring.exchange.openKeyFile(),
    onSuccess: (key) => key !== null && set.mutate({ pair, key }),
  })
  return (
    <div className={styles.otherKey}>
      <h3>
        <FormattedMessage id="exchange.other" />
      </h3>
      {other && !isChanging ? (
        <>
          <p className={styles.groups}>
            {other.groups.map((group, no) => (
              <span key={no}>{group}</span>
            ))}
          </p>
          <Compare pair={pair} other={other} />
          <div className={styles.row}>
            <Button variant="quiet" onPress={() => setChanging(true)}>
              <FormattedMessage id="exchange.other.change" />
            </Button>
          </div>
        </>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            if (typed.trim() !== '') set.mutate({ pair, key: typed })
          }}
        >
          <TextArea
            label={intl.formatMessage({ id: 'exchange.other.type' })}
            description={intl.formatMessage({ id: 'exchange.other.help' })}
            value={typed}
            onChange={setTyped}
            maxLength={2000}
          />
          <div className={styles.row}>
            <Button type="submit" variant="primary" isDisabled={typed.trim() === '' || set.isPending}>
              <FormattedMessage id="exchange.other.set" />
            </Button>
            <Button onPress={() => readFile.mutate()}>
              <FormattedMessage id="exchange.other.file" />
            </Button>
          </div>
        </form>
      )}
      {(set.error ?? readFile.error) && <ErrorNotice error={set.error ?? readFile.error} />}
    </div>
  )
}

function Compare({ pair, other }: { pair: string; other: NonNullable<ExchangeState['other']> }) {
  const intl = useIntl()
  const language = useLanguage()
  const queries = useQueryClient()
  const check = useMutation(
    api.mentoring.exchange.setChecked.mutationOptions({
      onSuccess: () => queries.invalidateQueries({ queryKey: api.mentoring.exchange.key() }),
    }),
  )
  return (
    <div className={styles.compare}>
      <p id="exchange-compare">
        <FormattedMessage id="exchange.compare" />
      </p>
      <ol className={styles.words} aria-labelledby="exchange-compare">
        {other.check[language].map((word, no) => (
          <li key={no}>
            <b>{word}</b> <span>{other.check.numbers[no]}</span>
          </li>
        ))}
      </ol>
      <p className={styles.small}>
        <FormattedMessage id="exchange.compare.numbers" />
      </p>
      <Checkbox
        isSelected={other.checkedAt !== null}
        isDisabled={check.isPending}
        onChange={(checked) => check.mutate({ pair, checked })}
      >
        <FormattedMessage id="exchange.compare.same" />
      </Checkbox>
      {other.checkedAt !== null && (
        <p className={styles.small}>
          <FormattedMessage id="exchange.compare.when" values={{ when: dayAndClock(intl, other.checkedAt) }} />
        </p>
      )}
      {check.isError && <ErrorNotice error={check.error} />}
    </div>
  )
}
