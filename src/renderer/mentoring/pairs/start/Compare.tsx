import { Plus } from 'lucide-react'
import { FormattedMessage, useIntl } from 'react-intl'
import { useKept } from '../../../methods/record/use-record'
import { useWords } from '../../../methods/record/words'
import { Button } from '../../../ui/Button'
import { Checkbox } from '../../../ui/Choices'
import { TextField } from '../../../ui/TextField'
import { delicate, dimensionsOf, useNameOf, type Compared } from '../compared'
import { Difference, Legend } from '../Difference'
import type { Owner } from '../../../methods/record/WithRecord'
import styles from './start.module.css'

const longestEnd = 60
const withEnds: readonly string[] = ['introvert-extravert', 'rational-emotional']

/** In what ways they differ: a tick is enough. Two ends and two places make it a line, but never of what is delicate. */
export function Compare({ match: { keeper, known } }: { match: Owner }) {
  const intl = useIntl()
  const words = useWords()
  const nameOf = useNameOf(known)
  const { data } = useKept(keeper)
  const all = (data['characteristics'] ?? []) as Compared[]
  const prompt = known.method.prompts.find(({ id }) => id === 'mentor-match-2')
  const set = (characteristics: Compared[]) => keeper.change({ characteristics })
  const change = (no: number, item: Compared) => set(all.map((it, at) => (at === no ? item : it)))
  const options = dimensionsOf(known).filter(({ key }) => key !== 'other')
  /** Of what has two ends by its name, they are filled in; the pair may change them. */
  const fresh = (dimension: string): Compared => ({
    dimension,
    differs: true,
    ...(withEnds.includes(dimension) && {
      low: intl.formatMessage({ id: `mentoring.compare.${dimension}.low` }),
      high: intl.formatMessage({ id: `mentoring.compare.${dimension}.high` }),
    }),
  })
  const own = all.flatMap((item, no) => (item.dimension === 'other' ? [{ item, no }] : []))

  return (
    <fieldset className={styles.compare} data-field="characteristics">
      <legend>{prompt ? words(prompt) : ''}</legend>
      <p className={styles.help}>
        <FormattedMessage id="mentoring.compare.help" />
      </p>
      <Legend />
      <ul>
        {options.map(({ key: dimension, ...option }) => {
          const no = all.findIndex((it) => it.dimension === dimension)
          const item = all[no]
          return (
            <li key={dimension}>
              <Checkbox
                isSelected={item?.differs === true}
                onChange={(differs) => (item ? change(no, { ...item, differs }) : set([...all, fresh(dimension)]))}
              >
                {words({ key: dimension, ...option })}
              </Checkbox>
              {item?.differs && <Line item={item} name={nameOf(item)} onChange={(it) => change(no, it)} />}
            </li>
          )
        })}
        {own.map(({ item, no }) => (
          <li key={no}>
            <Checkbox
              isSelected={item.differs === true}
              onChange={(differs) =>
                differs ? change(no, { ...item, differs }) : set(all.filter((_, at) => at !== no))
              }
            >
              {nameOf(item)}
            </Checkbox>
            {item.differs && <Line item={item} name={nameOf(item)} onChange={(it) => change(no, it)} />}
          </li>
        ))}
      </ul>
      <Button size="sm" onPress={() => set([...all, { dimension: 'other', differs: true }])}>
        <Plus size={14} strokeWidth={1.75} aria-hidden /> {intl.formatMessage({ id: 'mentoring.compare.other' })}
      </Button>
    </fieldset>
  )
}

type LineProps = { item: Compared; name: string; onChange: (item: Compared) => void }

function Line({ item, name, onChange }: LineProps) {
  const intl = useIntl()
  if (delicate.includes(item.dimension ?? '')) return null
  return (
    <div className={styles.line}>
      {(['low', 'high'] as const).map((end) => (
        <TextField
          key={end}
          label={intl.formatMessage({ id: `mentoring.compare.${end}` })}
          value={item[end] ?? ''}
          maxLength={longestEnd}
          onChange={(text) => onChange(withText(item, end, text))}
        />
      ))}
      <div className={styles.placed}>
        <Difference item={item} name={name} isReadOnly={false} onChange={onChange} />
      </div>
    </div>
  )
}

/** What is empty is left out, as in the record. */
function withText(item: Compared, end: 'low' | 'high', text: string): Compared {
  const { [end]: _before, ...rest } = item
  return text === '' ? rest : { ...rest, [end]: text }
}
