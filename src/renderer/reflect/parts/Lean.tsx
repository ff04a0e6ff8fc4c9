import { Label, Radio, RadioGroup, Text } from 'react-aria-components'
import { useIntl } from 'react-intl'
import type { Field } from '@shared/domain/method/fields'
import { useWords } from '../../methods/record/words'
import styles from './parts.module.css'

type Props = { field: Extract<Field, { type: 'scale' }>; value: number | null; onChange: (value: number) => void }

/** A leaning between two words, as stops on a line; never chosen beforehand. */
export function Lean({ field, value, onChange }: Props) {
  const intl = useIntl()
  const words = useWords()
  const { min, max, low, high } = field
  const steps = Array.from({ length: max - min + 1 }, (_, no) => min + no)
  const nameOf = (step: number) =>
    step === min
      ? words(low)
      : step === max
        ? words(high)
        : intl.formatMessage({ id: 'reflect.lean.stop' }, { no: step - min + 1, of: steps.length })
  return (
    <RadioGroup
      className={styles.lean ?? ''}
      orientation="horizontal"
      value={value === null ? null : String(value)}
      onChange={(step) => onChange(Number(step))}
    >
      <Label className={styles.label ?? ''}>{words(field.label)}</Label>
      <div className={styles.leanRow}>
        <div className={styles.stops}>
          <div className={styles.track}>
            {steps.map((step) => (
              <Radio key={step} value={String(step)} className={styles.stop ?? ''} aria-label={nameOf(step)}>
                <i />
              </Radio>
            ))}
          </div>
          <div className={styles.ends} aria-hidden>
            <span>{words(low)}</span>
            <span>{words(high)}</span>
          </div>
        </div>
        {field.help && (
          <Text slot="description" className={styles.aside ?? ''}>
            {words(field.help)}
          </Text>
        )}
      </div>
    </RadioGroup>
  )
}
