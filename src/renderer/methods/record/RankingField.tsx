import { ArrowDown, ArrowUp } from 'lucide-react'
import type { ReactNode } from 'react'
import { Input, NumberField } from 'react-aria-components'
import { useIntl } from 'react-intl'
import type { Field } from '@shared/domain/method/fields'
import { Button } from '../../ui/Button'
import { LabelledGroup } from './LabelledGroup'
import { placed, placesOf, placing, type Ranking } from './ranking'
import styles from './record.module.css'
import { useWords } from './words'

type Props = {
  label: string
  description?: ReactNode
  isRequired?: boolean
  field: Extract<Field, { type: 'ranking' }>
  value: Ranking
  onChange: (value: Ranking) => void
}

/** Options in an order: the chosen ones by their place, which is typed or moved; the rest wait below. */
export function RankingField({ field, value, onChange, ...named }: Props) {
  const intl = useIntl()
  const words = useWords()
  const rows = placesOf(value)
  const order = rows.map(({ key }) => key)
  const waiting = field.options.filter(({ key }) => !order.includes(key))
  /** Gives every option a place of its own again. */
  const move = (from: number, to: number) => onChange(order.with(from, order[to] ?? '').with(to, order[from] ?? ''))
  const nameOf = (key: string) => {
    const option = field.options.find((it) => it.key === key)
    return option ? words(option) : ''
  }
  return (
    <LabelledGroup {...named}>
      <ol className={styles.ranking}>
        {rows.map(({ key, place }, at) => (
          <li key={key}>
            <NumberField
              aria-label={intl.formatMessage({ id: 'methods.rank.place' }, { name: nameOf(key) })}
              minValue={1}
              maxValue={field.options.length}
              value={place}
              onChange={(chosen) => onChange(placing(value, key, Number.isNaN(chosen) ? null : chosen))}
            >
              <Input className={styles.place ?? ''} />
            </NumberField>
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
              isDisabled={at === rows.length - 1}
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
            label={intl.formatMessage({ id: 'methods.rank.put' }, { name: nameOf(key), place: placed(value) })}
            onPress={() => onChange(placing(value, key, placed(value)))}
          >
            {nameOf(key)}
          </Button>
        ))}
      </div>
    </LabelledGroup>
  )
}
