import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { ExchangeState } from '@shared/contract/mentoring/exchange'
import { api, client } from '../../api'
import { useLanguage } from '../../i18n'
import { Button } from '../../ui/Button'
import { RadioGroup } from '../../ui/Choices'
import { ErrorNotice } from '../../ui/ErrorNotice'
import { Notice } from '../../ui/Notice'
import { PassphraseField } from '../../ui/PassphraseField'
import { StrengthMeter, useStrength } from '../../vault/Strength'
import { Changes } from './Changes'
import styles from './exchange.module.css'
import { History } from './History'

type Props = { pair: string; state: ExchangeState; onKeys: () => void }

/** The plan goes into one encrypted file, to the key of the other or to a phrase that both know. */
export function HandOver({ pair, state, onKeys }: Props) {
  const intl = useIntl()
  const queries = useQueryClient()
  const [way, setWay] = useState<'key' | 'phrase'>(state.other ? 'key' : 'phrase')
  const [phrase, setPhrase] = useState('')
  const outline = useQuery(api.mentoring.exchange.outline.queryOptions({ input: { pair } }))
  const strength = useStrength(way === 'phrase' ? phrase : '', '')
  const give = useMutation(
    api.mentoring.exchange.handOver.mutationOptions({
      onSuccess: () => queries.invalidateQueries({ queryKey: api.mentoring.exchange.key() }),
    }),
  )
  const isReady = way === 'key' ? state.other !== null : (strength?.enough ?? false) && phrase !== ''
  return (
    <section className={styles.step} aria-labelledby="exchange-give">
      <h2 id="exchange-give">
        <FormattedMessage id="exchange.step.give" />
      </h2>
      <p>
        <FormattedMessage id="exchange.give.text" />
      </p>
      {outline.isError && <ErrorNotice error={outline.error} />}
      {outline.data && (
        <details className={styles.outline}>
          <summary>
            <FormattedMessage id="exchange.give.outline" values={{ count: outline.data.records.length }} />
          </summary>
          <Changes changes={outline.data.records} isPlain />
        </details>
      )}
      {outline.data && outline.data.others.length > 0 && (
        <Notice
          tone="attention"
          title={intl.formatMessage(
            { id: 'exchange.give.others' },
            { names: intl.formatList(outline.data.others), count: outline.data.others.length },
          )}
        >
          <FormattedMessage id="exchange.give.others.text" />
        </Notice>
      )}
      <RadioGroup
        label={intl.formatMessage({ id: 'exchange.give.to' })}
        layout="cards"
        value={way}
        onChange={setWay}
        options={[
          { id: 'key', name: intl.formatMessage({ id: 'exchange.give.key' }), description: intl.formatMessage({ id: 'exchange.give.key.text' }) }, // oxfmt-ignore
          { id: 'phrase', name: intl.formatMessage({ id: 'exchange.give.phrase' }), description: intl.formatMessage({ id: 'exchange.give.phrase.text' }) }, // oxfmt-ignore
        ]}
      />
      {way === 'key' && <OtherKeyLine state={state} onKeys={onKeys} />}
      {way === 'phrase' && <Phrase value={phrase} onChange={setPhrase} strength={strength} />}
      {give.isError && <ErrorNotice error={give.error} />}
      {give.data === true && (
        <Notice title={intl.formatMessage({ id: 'exchange.give.done' })}>
          <FormattedMessage id={way === 'key' ? 'exchange.give.done.key' : 'exchange.give.done.phrase'} />
        </Notice>
      )}
      <div className={styles.row}>
        <Button
          variant="primary"
          isDisabled={!isReady || give.isPending}
          onPress={() => give.mutate({ pair, phrase: way === 'phrase' ? phrase : null })}
        >
          <FormattedMessage id="exchange.give.save" />
        </Button>
      </div>
      <History state={state} />
    </section>
  )
}

function OtherKeyLine({ state, onKeys }: Omit<Props, 'pair'>) {
  const intl = useIntl()
  if (!state.other)
    return (
      <Notice
        title={intl.formatMessage({ id: 'exchange.give.noKey' })}
        actions={
          <Button size="sm" onPress={onKeys}>
            <FormattedMessage id="exchange.give.toKeys" />
          </Button>
        }
      />
    )
  if (state.other.checkedAt !== null) return null
  return (
    <Notice
      tone="attention"
      title={intl.formatMessage({ id: 'exchange.give.unchecked' })}
      actions={
        <Button size="sm" onPress={onKeys}>
          <FormattedMessage id="exchange.give.compare" />
        </Button>
      }
    >
      <FormattedMessage id="exchange.give.unchecked.text" />
    </Notice>
  )
}

type PhraseProps = { value: string; onChange: (value: string) => void; strength: ReturnType<typeof useStrength> }

function Phrase({ value, onChange, strength }: PhraseProps) {
  const intl = useIntl()
  const language = useLanguage()
  const [suggested, setSuggested] = useState(0)
  const suggest = async () => {
    onChange((await client.vault.suggestPassphrase({ language })).passphrase)
    setSuggested((times) => times + 1)
  }
  return (
    <div className={styles.phrase}>
      <PassphraseField
        key={suggested === 0 ? 'own' : 'suggested'}
        shown={suggested > 0}
        label={intl.formatMessage({ id: 'exchange.phrase' })}
        description={intl.formatMessage({ id: 'exchange.phrase.help' })}
        value={value}
        onChange={onChange}
      />
      <Button size="sm" variant="quiet" onPress={() => void suggest()}>
        <FormattedMessage id={suggested ? 'exchange.phrase.another' : 'exchange.phrase.suggest'} />
      </Button>
      <StrengthMeter strength={value ? strength : undefined} />
    </div>
  )
}
