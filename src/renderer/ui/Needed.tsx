import { FormattedMessage } from 'react-intl'
import styles from './field.module.css'

/**
 * The word beside the label of what may not stay empty. Not part of the field's name: a control says it by
 * `aria-required`; a group, which has no such state, by `aria-describedby` with this `id`.
 */
export function Needed({ id }: { id?: string }) {
  return (
    <span id={id} className={styles.needed} aria-hidden>
      <FormattedMessage id="ui.needed" />
    </span>
  )
}
