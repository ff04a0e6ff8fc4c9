import { Label, Radio, RadioGroup } from 'react-aria-components'
import type { Words } from '@shared/domain/method/text'
import { useWords } from '../../methods/record/words'
import styles from './parts.module.css'

type Option = { key: string; name: Words; help?: Words | undefined }
type Props = { name: string; options: readonly Option[]; value: string | null; onChange: (key: string) => void }

/** One of a few, each with a word of explanation; one without is a thin line under them. */
export function GoalCards({ name, options, value, onChange }: Props) {
  const words = useWords()
  return (
    <RadioGroup value={value} onChange={onChange} orientation="horizontal">
      <Label className={styles.label ?? ''}>{name}</Label>
      <div className={styles.cards}>
        {options.map(({ key, name: title, help }) => (
          <Radio key={key} value={key} className={styles.card ?? ''} data-thin={!help || undefined}>
            <i />
            <span>
              <b>{words(title)}</b>
              {help && <small>{words(help)}</small>}
            </span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}
