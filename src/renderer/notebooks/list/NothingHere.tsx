import { FormattedMessage } from 'react-intl'
import { Button } from '../../ui/Button'
import styles from '../shelf/shelf.module.css'
import type { View } from '../view'

type NothingHereProps = {
  view: View
  filtered: boolean
  /** In the list's own column. */
  small?: boolean
  /** The list holds nothing, so there is nothing to choose either. */
  empty?: boolean
  onCreate: () => void
}

/** Where no entry is open, or none are left by the filters: what, why, one action. */
export function NothingHere({ view, filtered, small, empty, onCreate }: NothingHereProps) {
  if (small) {
    return (
      <p className={styles.emptyList}>
        <FormattedMessage id={filtered ? 'notebooks.none.filtered' : `notebooks.none.${view.kind}`} />
      </p>
    )
  }
  const writable = view.kind === 'notebook' || view.kind === 'all'
  const said = !empty ? 'choose' : writable && !filtered ? 'first' : 'nothing'
  return (
    <div className={styles.empty}>
      <div className={styles.emptyBox}>
        <h2>
          <FormattedMessage id={`notebooks.${said}.title`} />
        </h2>
        <p className={styles.text}>
          <FormattedMessage
            id={said !== 'first' && view.kind === 'trash' ? `notebooks.${said}.trash` : `notebooks.${said}.text`}
          />
        </p>
        {view.kind !== 'trash' && (
          <Button variant={said === 'first' ? 'primary' : 'default'} onPress={onCreate}>
            <FormattedMessage id="notebooks.newEntry" />
          </Button>
        )}
      </div>
    </div>
  )
}
