import { useMutation } from '@tanstack/react-query'
import { FormattedMessage, useIntl } from 'react-intl'
import type { SelfItem } from '@shared/contract/coaching/self'
import { inLanguage } from '../../methods/record/words'
import { useRecordActions } from '../../methods/use-record-actions'
import { shortDay } from '../../reflect/moments'
import { useGo } from '../../shell/go'
import { Button } from '../../ui/Button'
import { ErrorNotice } from '../../ui/ErrorNotice'
import { Link } from '../../ui/Link'
import styles from './self.module.css'

/** A kind of record: why, when it was last used and what it said then, and the way into it. */
export function SelfRow({ item }: { item: SelfItem }) {
  const intl = useIntl()
  const go = useGo()
  const { start } = useRecordActions()
  const begin = useMutation({ mutationFn: () => start(item.kind) })
  const { open, last, value } = item
  const name = inLanguage(intl, item.name)
  return (
    <li className={styles.row}>
      <div className={styles.what}>
        <h3>{name}</h3>
        <p>{inLanguage(intl, item.why)}</p>
        {begin.isError && <ErrorNotice error={begin.error} />}
      </div>
      <p className={styles.last}>
        {last ? (
          <Link
            aria-label={`${intl.formatMessage({ id: 'self.earlier.of' }, { name })}, ${lastWords(intl, last.day, value)}`}
            onPress={() => go.record(last.kind, last.id)}
          >
            {lastWords(intl, last.day, value)}
          </Link>
        ) : (
          <FormattedMessage id="self.never" />
        )}
      </p>
      <Button
        size="sm"
        isDisabled={begin.isPending}
        aria-label={intl.formatMessage({ id: open ? 'self.continue.of' : 'self.start.of' }, { name })}
        onPress={() => (open ? go.record(open.kind, open.id) : begin.mutate())}
      >
        <FormattedMessage id={open ? 'self.continue' : 'self.start'} />
      </Button>
    </li>
  )
}

const lastWords = (intl: ReturnType<typeof useIntl>, day: string, value: SelfItem['value']) =>
  intl.formatMessage({ id: value ? 'self.last.value' : 'self.last' }, { day: shortDay(intl, day), ...value })
