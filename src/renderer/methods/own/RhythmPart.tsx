import { FormattedMessage, useIntl } from 'react-intl'
import { NumberField } from '../../ui/NumberField'
import { Select } from '../../ui/Select'
import { withType, type Draft } from './draft'
import styles from './own.module.css'
import { canBeDrawn, fieldOfFigure, isSimple, simpleFigure } from './simple-figure'
import { useWriting } from './writing'

type Props = { draft: Draft; onChange: (draft: Draft) => void }
const units = ['day', 'week', 'month'] as const

/** How often it asks for a new record, and the one figure that Insights draws of it. */
export function RhythmPart({ draft, onChange }: Props) {
  const intl = useIntl()
  const { language } = useWriting()
  const [type] = draft.records
  if (!type) return null
  const { cadence } = type
  const say = (id: string) => intl.formatMessage({ id: `methods.write.${id}` })
  const drawn = type.fields.filter(canBeDrawn)
  const figures = draft.figures ?? []
  const simple = figures.find(isSimple)
  const others = figures.filter((figure) => !isSimple(figure))
  const rhythm = (unit: (typeof units)[number] | 'none') => {
    const [main, ...rest] = draft.records
    if (!main) return
    const { cadence: _, ...without } = main
    onChange(
      unit === 'none'
        ? { ...draft, records: [without, ...rest] }
        : withType(draft, { cadence: { every: cadence?.every ?? 1, unit, at: cadence?.at ?? 'morning' } }),
    )
  }
  const draw = (key: string) => {
    const field = drawn.find((it) => it.key === key)
    const { figures: _, ...without } = draft
    const next = [...others, ...(field ? [simpleFigure(type, field)] : [])]
    onChange(next.length > 0 ? { ...without, figures: next } : without)
  }
  return (
    <section className={styles.part} aria-labelledby="write-rhythm">
      <h2 id="write-rhythm">
        <FormattedMessage id="methods.write.rhythm" />
      </h2>
      <div className={styles.two}>
        <Select
          label={say('rhythm.unit')}
          value={cadence?.unit ?? 'none'}
          options={(['none', ...units] as const).map((id) => ({ id, name: say(`rhythm.${id}`) }))}
          onChange={rhythm}
        />
        {cadence && (
          <NumberField
            label={say('rhythm.every')}
            min={1}
            max={60}
            value={cadence.every}
            onChange={(every) => onChange(withType(draft, { cadence: { ...cadence, every: every ?? 1 } }))}
          />
        )}
        <Select
          label={say('figure')}
          value={simple ? (fieldOfFigure(simple, drawn) ?? 'none') : 'none'}
          options={[
            { id: 'none', name: say('figure.none') },
            ...drawn.map(({ key, label }) => ({ id: key, name: label[language] || label.en || label.nl || key })),
          ]}
          onChange={draw}
        />
      </div>
      {others.length > 0 && (
        <p className={styles.quiet}>
          <FormattedMessage id="methods.write.figures.more" values={{ count: others.length }} />
        </p>
      )}
    </section>
  )
}
