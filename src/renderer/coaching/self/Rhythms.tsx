import { useMutation, useQueryClient } from '@tanstack/react-query'
import { FormattedMessage, useIntl } from 'react-intl'
import type { SelfItem } from '@shared/contract/coaching/self'
import { api } from '../../api'
import { inLanguage } from '../../methods/record/words'
import { Switch } from '../../ui/Choices'
import { ErrorNotice } from '../../ui/ErrorNotice'
import styles from './self.module.css'

/** What asks for itself again; one switch a method, as on the page of the method. */
export function Rhythms({ items }: { items: readonly SelfItem[] }) {
  const intl = useIntl()
  const queries = useQueryClient()
  const choose = useMutation(api.methods.choose.mutationOptions({ onSuccess: () => queries.invalidateQueries() }))
  const asked = choose.isPending ? choose.variables : null
  const rhythms = items.filter(
    (item, at) => item.cadence && items.findIndex((it) => it.cadence && methodOf(it) === methodOf(item)) === at,
  )
  return (
    <section aria-labelledby="self-rhythms">
      <h2 id="self-rhythms">
        <FormattedMessage id="self.rhythms" />
      </h2>
      <p className={styles.text}>
        <FormattedMessage id="self.rhythms.text" />
      </p>
      <ul className={styles.rhythms}>
        {rhythms.map((item) => (
          <li key={item.kind}>
            <Switch
              isSelected={asked?.id === methodOf(item) ? asked.rhythm === true : item.rhythm}
              onChange={(rhythm) => choose.mutate({ id: methodOf(item), rhythm })}
            >
              <span className={styles.rhythm}>
                <span>{inLanguage(intl, item.name)}</span>
                <small>
                  <FormattedMessage id={`self.rhythm.${item.cadence?.unit}`} values={{ every: item.cadence?.every }} />
                </small>
              </span>
            </Switch>
          </li>
        ))}
      </ul>
      {choose.isError && <ErrorNotice error={choose.error} />}
    </section>
  )
}

const methodOf = ({ kind }: SelfItem) => kind.split('.')[0] ?? ''
