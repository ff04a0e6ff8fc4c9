import { Label, Radio, RadioGroup } from 'react-aria-components'
import { FormattedMessage, useIntl } from 'react-intl'
import styles from './entry.module.css'
import popover from './popover.module.css'
import { signed } from './signed'

const values = [-5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5]

/** From unpleasant to pleasant in eleven steps. Nothing is chosen beforehand, and it can be cleared. */
export function MoodScale({ value, onChange }: { value: number | null; onChange: (value: number | null) => void }) {
  const intl = useIntl()
  return (
    <>
      <RadioGroup
        className={popover.mood ?? ''}
        orientation="horizontal"
        value={value === null ? null : String(value)}
        onChange={(chosen) => onChange(Number(chosen))}
      >
        <Label className={popover.moodLabel ?? ''}>{intl.formatMessage({ id: 'notebooks.mood.question' })}</Label>
        <div className={popover.moodTrack}>
          {values.map((step) => (
            <Radio key={step} value={String(step)} className={popover.moodStep ?? ''} aria-label={signed(step)}>
              <span className={popover.moodPoint} />
              <span className={popover.moodNumber}>
                {step === -5 || step === 0 || step === 5 || step === value ? signed(step) : ''}
              </span>
            </Radio>
          ))}
        </div>
        <div className={popover.moodEnds} aria-hidden>
          <span>{intl.formatMessage({ id: 'notebooks.mood.low' })}</span>
          <span>{intl.formatMessage({ id: 'notebooks.mood.high' })}</span>
        </div>
      </RadioGroup>
      <button type="button" className={styles.textButton} disabled={value === null} onClick={() => onChange(null)}>
        <FormattedMessage id="notebooks.mood.clear" />
      </button>
    </>
  )
}
