import { FormattedMessage } from 'react-intl'
import { Link } from '../ui/Link'
import styles from './search.module.css'

export function SearchStart() {
  return (
    <div className={styles.empty}>
      <h2>
        <FormattedMessage id="search.start.title" />
      </h2>
      <p>
        <FormattedMessage id="search.start.text" />
      </p>
    </div>
  )
}

type Props = {
  text: string
  filtered: boolean
  suggestion: string | null
  onSuggestion: (word: string) => void
  onClear: () => void
}

export function NothingFound({ text, filtered, suggestion, onSuggestion, onClear }: Props) {
  return (
    <div className={styles.empty} role="status">
      <p>
        {text ? (
          <FormattedMessage id="search.none" values={{ text }} />
        ) : (
          <FormattedMessage id="search.none.filtered" />
        )}{' '}
        {suggestion && (
          <Link onPress={() => onSuggestion(suggestion)}>
            <FormattedMessage id="search.none.suggestion" values={{ word: suggestion }} />
          </Link>
        )}
      </p>
      {filtered && (
        <Link onPress={onClear}>
          <FormattedMessage id="search.clearFilters" />
        </Link>
      )}
    </div>
  )
}
