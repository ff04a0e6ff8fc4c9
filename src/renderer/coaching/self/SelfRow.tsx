import { useMutation } from '@tanstack/react-query'
import { FormattedMessage, useIntl, type IntlShape } from 'react-intl'
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
  const { open, last } = item
  const name = inLanguage(intl, item.name)
  const shown = open ?? last
  const how = shown ? wordsOf(intl, item, shortDay(intl, shown.day)) : ''
  return (
    <li className={styles.row}>
      <div className={styles.what}>
        <h3>{name}</h3>
        <p>{inLanguage(intl, item.why)}</p>
        {begin.isError && <ErrorNotice error={begin.error} />}
      </div>
      <p className={styles.last}>
        {shown ? (
          <Link aria-label={`${name}: ${how}`} onPress={() => go.record(shown.kind, shown.id)}>
            {how}
          </Link>
        ) : (
          <FormattedMessage id="self.never" />
        )}
      </p>
      <Button
        size="sm"
        isDisabled={begin.isPending}
        label={intl.formatMessage({ id: 'self.start.of' }, { name })}
        onPress={() => begin.mutate()}
      >
        <FormattedMessage id="self.start" />
      </Button>
    </li>
  )
}

const wordsOf = (intl: IntlShape, { open, value }: SelfItem, day: string) =>
  open
    ? intl.formatMessage({ id: 'self.open' }, { day })
    : intl.formatMessage({ id: value ? 'self.last.value' : 'self.last' }, { day, ...value })
