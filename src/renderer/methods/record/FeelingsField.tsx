import { useQuery } from '@tanstack/react-query'
import { Plus, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, Dialog, DialogTrigger } from 'react-aria-components'
import { useIntl } from 'react-intl'
import type { Field } from '@shared/domain/method/fields'
import type { Feeling } from '@shared/domain/method/record'
import { api } from '../../api'
import { EmotionPicker } from '../../notebooks/entry/EmotionPicker'
import { Popover } from '../../ui/Popover'
import { LabelledGroup } from './LabelledGroup'
import styles from './record.module.css'

type Props = {
  label: string
  description?: ReactNode
  isRequired?: boolean
  field: Extract<Field, { type: 'feelings' }>
  value: unknown
  onChange: (feelings: Feeling[]) => void
}

/** Words for what was felt, each with its place as the list has it now. */
export function FeelingsField({ field, value, onChange, ...named }: Props) {
  const { label } = named
  const intl = useIntl()
  const words = useQuery(api.notebooks.emotions.queryOptions({ staleTime: Infinity }))
  const chosen = Array.isArray(value) ? (value as Feeling[]) : []
  const most = field.max ?? 3
  const dutch = intl.locale.startsWith('nl')
  const pick = (ids: string[]) => {
    const kept = ids.slice(0, most).flatMap((id): Feeling[] => {
      const held = chosen.find(({ wordId }) => wordId === id)
      const word = words.data?.find((it) => it.id === id)
      if (held) return [held]
      return word
        ? [{ wordId: id, en: word.en, nl: word.nl, valence: word.valence, arousal: word.arousal, goal: word.goal }]
        : []
    })
    onChange([...chosen.filter(({ wordId }) => wordId === null), ...kept])
  }
  const ids = chosen.flatMap(({ wordId }) => wordId ?? [])
  return (
    <LabelledGroup {...named}>
      <div className={styles.chips}>
        {chosen.map((it, at) => (
          <span key={it.wordId ?? `own-${at}`} className={styles.chip}>
            <b lang={dutch ? 'nl' : 'en'}>{dutch ? it.nl : it.en}</b>{' '}
            <i lang={dutch ? 'en' : 'nl'}>{dutch ? it.en : it.nl}</i>
            <Button
              className={styles.icon ?? ''}
              aria-label={intl.formatMessage({ id: 'methods.pick.remove' }, { name: dutch ? it.nl : it.en })}
              onPress={() => onChange(chosen.filter((other) => other !== it))}
            >
              <X size={13} strokeWidth={1.75} aria-hidden />
            </Button>
          </span>
        ))}
        {chosen.length < most && (
          <DialogTrigger>
            <Button className={styles.add ?? ''}>
              <Plus size={14} strokeWidth={1.75} aria-hidden /> {intl.formatMessage({ id: 'methods.feelings.add' })}
            </Button>
            <Popover placement="bottom start" className={styles.picker}>
              <Dialog className={styles.pickDialog ?? ''} aria-label={label}>
                <EmotionPicker chosen={ids} onChange={pick} />
              </Dialog>
            </Popover>
          </DialogTrigger>
        )}
      </div>
    </LabelledGroup>
  )
}
