import { ArrowDown, ArrowUp } from 'lucide-react'
import type { ReactNode } from 'react'
import { useIntl } from 'react-intl'
import type { Field } from '@shared/domain/method/fields'
import { Button } from '../../ui/Button'
import styles from './record.module.css'
import { useWords } from './words'

type Props = {
  label: string
  description?: ReactNode
  field: Extract<Field, { type: 'ranking' }>
  value: string[]
  onChange: (keys: string[]) => void
}

/** Options in an order: the chosen ones first, each moved up or down; the rest wait below. */
export function RankingField({ label, description, field, value, onChange }: Props) {
  const intl = useIntl()
  const words = useWords()
  const waiting = field.options.filter(({ key }) => !value.includes(key))
  const move = (from: number, to: number) => {
    const next = value.filter((_, at) => at !== from)
    next.splice(to, 0, value[from] ?? '')
    onChange(next)
  }
  const nameOf = (key: string) => {
    const option = field.options.find((it) => it.key === key)
    return option ? words(option) : ''
  }
  return (
    <div role="group" aria-label={label} className={styles.pick}>
      <span className={styles.label}>{label}</span>
      {description && <p className={styles.help}>{description}</p>}
      <ol className={styles.ranking}>
        {value.map((key, at) => (
          <li key={key}>
            <span>{nameOf(key)}</span>
            <Button
              size="icon"
              variant="quiet"
              label={intl.formatMessage({ id: 'methods.rank.up' }, { name: nameOf(key) })}
              isDisabled={at === 0}
              onPress={() => move(at, at - 1)}
            >
              <ArrowUp size={15} strokeWidth={1.75} aria-hidden />
            </Button>
            <Button
              size="icon"
              variant="quiet"
              label={intl.formatMessage({ id: 'methods.rank.down' }, { name: nameOf(key) })}
              isDisabled={at === value.length - 1}
              onPress={() => move(at, at + 1)}
            >
              <ArrowDown size={15} strokeWidth={1.75} aria-hidden />
            </Button>
          </li>
        ))}
      </ol>
      <div className={styles.chips}>
        {waiting.map(({ key }) => (
          <Button
            key={key}
            size="sm"
            label={intl.formatMessage({ id: 'methods.rank.put' }, { name: nameOf(key), place: value.length + 1 })}
            onPress={() => onChange([...value, key])}
          >
            {nameOf(key)}
          </Button>
        ))}
      </div>
    </div>
  )
}
