import type { Field } from '@shared/domain/method/fields'
import type { FigureSpec } from '@shared/domain/method/figures'
import type { RecordType } from '@shared/domain/method/format'

/** Figures that the form makes have such an id; others are left as they are. */
const mark = 'of-field-'

export const isSimple = ({ id }: FigureSpec) => id.startsWith(mark)

/** Field whose figure this is; null for one that was written otherwise. */
export function fieldOfFigure(figure: FigureSpec, fields: readonly Field[]): string | null {
  return fields.find(({ key }) => figure.id === idOf(key))?.key ?? null
}

const idOf = (key: string) => `${mark}${key.toLowerCase()}`

export const canBeDrawn = ({ type }: Field) => ['scale', 'number', 'choice', 'choices', 'yesno'].includes(type)

/** A line of its means by month for a number, bars of how often for a choice. */
export function simpleFigure(type: RecordType, field: Field): FigureSpec {
  const common = { id: idOf(field.key), name: field.label, from: type.id, atLeast: 5 }
  if (field.type === 'scale' || field.type === 'number')
    return {
      ...common,
      chart: 'line',
      by: { kind: 'time', unit: 'month' },
      measures: [{ name: field.label, as: 'mean', of: field.key }],
      sentences: [
        {
          when: true,
          say: {
            en: 'Over {n} records it stood at {mean} on average; the last one was {last}.',
            nl: 'Over {n} keer stond het gemiddeld op {mean}; de laatste keer op {last}.',
          },
        },
      ],
    }
  return {
    ...common,
    chart: 'bars',
    by: { kind: 'field', path: field.key },
    measures: [{ name: { en: 'Times', nl: 'Keer' }, as: 'count' }],
    sentences: [
      {
        when: true,
        say: { en: 'Most often: {highLabel} ({high} of {n}).', nl: 'Het vaakst: {highLabel} ({high} van {n}).' },
      },
    ],
  }
}
