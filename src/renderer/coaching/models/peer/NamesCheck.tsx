import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { FormattedMessage, useIntl } from 'react-intl'
import type { TellingWords } from '@shared/contract/coaching/models'
import { api } from '../../../api'
import type { RecordKeeper } from '../../../methods/record/record-keeper'
import { useKept } from '../../../methods/record/use-record'
import { Button } from '../../../ui/Button'
import { isWritten } from './is-written'
import styles from './peer.module.css'
import { replaceIn } from './replace'

/** Real names and contact data in what stands in these fields, word by word, each with what may stand there instead. */
export function NamesCheck({ keeper, fields }: { keeper: RecordKeeper; fields: readonly string[] }) {
  const intl = useIntl()
  const { opened } = useKept(keeper)
  // what is saved, so that a question goes out once a pause in typing and not at every key
  const texts = fields.flatMap((key) => opened.record.data[key] ?? []).filter((text) => typeof text === 'string')
  const found = useQuery({
    ...api.coaching.models.tellingWords.queryOptions({
      input: { texts },
      placeholderData: keepPreviousData,
      gcTime: 0,
    }),
    enabled: texts.some(isWritten),
  })
  if (!texts.some(isWritten) || !found.data) return null
  const replace = ({ text, instead }: TellingWords) => {
    const { data } = keeper.snapshot()
    const by = instead || '[…]'
    keeper.change(Object.fromEntries(fields.map((key) => [key, replaceIn(data[key], text, by)])))
    void keeper.flush()
  }
  return (
    <section aria-label={intl.formatMessage({ id: 'models.names' })} className={styles.names}>
      <p role="status">
        <FormattedMessage id="models.names.found" values={{ count: found.data.length }} />
      </p>
      {found.data.length > 0 && (
        <ul>
          {found.data.map((it) => (
            <li key={it.text}>
              <q>{it.text}</q>
              <span>
                <FormattedMessage
                  id={
                    it.what === 'contact'
                      ? 'models.names.contact'
                      : it.instead
                        ? 'models.names.of'
                        : 'models.names.several'
                  }
                  values={{ name: it.instead }}
                />
              </span>
              <Button size="sm" onPress={() => replace(it)}>
                <FormattedMessage
                  id={it.instead ? 'models.names.replace' : 'models.names.leaveOut'}
                  values={{ name: it.instead }}
                />
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
