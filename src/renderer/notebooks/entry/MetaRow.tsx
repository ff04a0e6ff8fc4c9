import { HeartPulse, User } from 'lucide-react'
import { useIntl } from 'react-intl'
import type { EmotionChip, EntryFilter } from '@shared/contract/notebooks'
import { AddToEntry, type AddToEntryProps } from './AddToEntry'
import styles from './entry.module.css'
import { MetaChip } from './MetaChip'
import { signed } from './signed'

type Person = { id: string; pseudonym: string }

type MetaRowProps = AddToEntryProps & {
  chosenEmotions: EmotionChip[]
  chosenPeople: Person[]
  /** Tags and people that stand in the text: removed by changing the text. */
  textTags: string[]
  textPeople: Person[]
  onFilter: (filter: EntryFilter) => void
}

/** Emotions, mood, people and tags of an entry. A chip filters the list; its cross takes it off. */
export function MetaRow(props: MetaRowProps) {
  const { chosenEmotions, chosenPeople, textTags, textPeople, onFilter, draft, onChange } = props
  const intl = useIntl()
  const dutch = intl.locale.startsWith('nl')
  const mood = draft.mood
  return (
    <div className={styles.metaRow} role="group" aria-label={intl.formatMessage({ id: 'notebooks.meta.label' })}>
      {chosenEmotions.map((word, index) => (
        <MetaChip
          key={word.wordId}
          tinted
          icon={index === 0 && <HeartPulse size={14} strokeWidth={1.75} aria-hidden />}
          name={dutch ? word.nl : word.en}
          onPress={() => onFilter({ emotionId: word.wordId })}
          onRemove={() => onChange({ emotions: draft.emotions.filter((id) => id !== word.wordId) })}
        >
          <span lang={dutch ? 'nl' : 'en'}>{dutch ? word.nl : word.en}</span>{' '}
          <i lang={dutch ? 'en' : 'nl'}>{dutch ? word.en : word.nl}</i>
        </MetaChip>
      ))}
      {mood !== null && (
        <MetaChip name={intl.formatMessage({ id: 'notebooks.mood' })} onRemove={() => onChange({ mood: null })}>
          {intl.formatMessage({ id: 'notebooks.mood.value' }, { value: signed(mood) })}
        </MetaChip>
      )}
      {chosenPeople.map((person) => (
        <MetaChip
          key={person.id}
          icon={<User size={14} strokeWidth={1.75} aria-hidden />}
          name={person.pseudonym}
          onPress={() => onFilter({ personId: person.id })}
          onRemove={() => onChange({ people: draft.people.filter((id) => id !== person.id) })}
        >
          {person.pseudonym}
        </MetaChip>
      ))}
      {textPeople.map((person) => (
        <MetaChip
          key={person.id}
          icon={<User size={14} strokeWidth={1.75} aria-hidden />}
          name={person.pseudonym}
          onPress={() => onFilter({ personId: person.id })}
        >
          {person.pseudonym}
        </MetaChip>
      ))}
      {draft.tags.map((tag) => (
        <MetaChip
          key={tag}
          name={`#${tag}`}
          onPress={() => onFilter({ tag })}
          onRemove={() => onChange({ tags: draft.tags.filter((other) => other !== tag) })}
        >
          # {tag}
        </MetaChip>
      ))}
      {textTags.map((tag) => (
        <MetaChip key={tag} name={`#${tag}`} onPress={() => onFilter({ tag })}>
          # {tag}
        </MetaChip>
      ))}
      <AddToEntry {...props} />
    </div>
  )
}
