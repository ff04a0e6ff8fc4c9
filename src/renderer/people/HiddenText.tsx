import { useMutation } from '@tanstack/react-query'
import { FormattedMessage, useIntl } from 'react-intl'
import { client } from '../api'
import { Button } from '../ui/Button'
import { ErrorNotice } from '../ui/ErrorNotice'
import { TextField } from '../ui/TextField'
import styles from './people.module.css'

export type HiddenField = 'realName' | 'contact'
const longest: Record<HiddenField, number> = { realName: 200, contact: 500 }

type Props = {
  field: HiddenField
  personId: string
  isKept: boolean
  /** What stands in the field; null while it is hidden or not kept. */
  value: string | null
  /** As it was shown: only then it may be hidden again. */
  shown: string | null
  onShow: (text: string) => void
  onChange: (text: string) => void
  onHide: () => void
}

/** A real name, or how somebody is reached: out of sight until it is asked for. */
export function HiddenText({ field, personId, isKept, value, shown, onShow, onChange, onHide }: Props) {
  const intl = useIntl()
  const reveal = useMutation({ mutationFn: () => client.people[field]({ id: personId }), onSuccess: onShow })
  const label = intl.formatMessage({ id: `people.${field}` })
  if (value === null)
    return (
      <div className={styles.real}>
        <span className={styles.label}>{label}</span>
        <span>
          <FormattedMessage id={isKept ? 'people.realName.hidden' : 'people.realName.none'} />
        </span>
        <Button size="sm" isDisabled={reveal.isPending} onPress={() => (isKept ? reveal.mutate() : onShow(''))}>
          <FormattedMessage id={isKept ? 'people.realName.show' : `people.${field}.add`} />
          {isKept && <span className="sr">: {label}</span>}
        </Button>
        {reveal.isError && <ErrorNotice error={reveal.error} />}
      </div>
    )
  return (
    <div className={styles.real}>
      <TextField
        label={label}
        description={intl.formatMessage({ id: `people.${field}.help` })}
        value={value}
        onChange={onChange}
        maxLength={longest[field]}
      />
      {value === shown && (
        <Button size="sm" onPress={onHide}>
          <FormattedMessage id="people.realName.hide" />
          <span className="sr">: {label}</span>
        </Button>
      )}
    </div>
  )
}
