import { useId } from 'react'
import type { Words } from '@shared/domain/method/text'
import { useWords } from '../../methods/record/words'
import styles from './parts.module.css'

type Half = { label: Words; help: Words | undefined; max: number; value: string; onChange: (value: string) => void }
type Props = { name: string; help: string; cue: Half; act: Half }

/** A plan in two halves: if this, then that. Tab goes from one to the other. */
export function Plan({ name, help, cue, act }: Props) {
  const id = useId()
  return (
    <fieldset className={styles.plan}>
      <legend>{name}</legend>
      <div className={styles.halves}>
        <HalfField half={cue} help={`${id}-help`} />
        <HalfField half={act} help={undefined} />
      </div>
      <p id={`${id}-help`} className={styles.help}>
        {help}
      </p>
    </fieldset>
  )
}

function HalfField({ half: { label, max, value, onChange }, help }: { half: Half; help: string | undefined }) {
  const words = useWords()
  return (
    <label className={styles.half}>
      <span>{words(label)}</span>
      <textarea
        rows={1}
        value={value}
        maxLength={max}
        spellCheck={false}
        aria-describedby={help}
        onChange={({ target }) => onChange(target.value.replaceAll('\n', ' '))}
      />
    </label>
  )
}
