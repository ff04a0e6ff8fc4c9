import { useQuery } from '@tanstack/react-query'
import { useIntl } from 'react-intl'
import type { SearchFilter } from '@shared/contract/search'
import { api } from '../api'
import { useLanguage } from '../i18n'
import { DateChip } from './DateChip'
import { FilterChip, type Choice } from './FilterChip'
import styles from './search.module.css'

type Props = { filter: SearchFilter; onChange: (filter: SearchFilter) => void }

export function Filters({ filter, onChange }: Props) {
  const intl = useIntl()
  const notebooks = useQuery(api.notebooks.list.queryOptions({ input: { archived: true } }))
  const people = useQuery(api.people.list.queryOptions({ input: { limit: 500 } }))
  const emotions = useQuery(api.notebooks.emotions.queryOptions())
  const tags = useQuery(api.notebooks.tags.queryOptions({ input: { text: '', limit: 200 } }))
  const word = useLanguage()

  function set<K extends keyof SearchFilter>(key: K, value: SearchFilter[K] | null | undefined) {
    const { [key]: _, ...rest } = filter
    onChange(value ? { ...rest, [key]: value } : rest)
  }
  const named = (id: string) => intl.formatMessage({ id: `search.filter.${id}` })
  const pick = (choices: Choice[], id: string | undefined) =>
    id ? (choices.find((choice) => choice.id === id) ?? { id, name: id }) : null

  const notebookChoices = (notebooks.data ?? []).map(({ id, title }) => ({ id, name: title }))
  const peopleChoices = (people.data ?? []).map(({ id, pseudonym }) => ({ id, name: pseudonym }))
  const emotionChoices = (emotions.data ?? []).map((emotion) => ({ id: emotion.id, name: emotion[word] }))
  const tagChoices = (tags.data ?? []).map(({ tag }) => ({ id: tag, name: `#${tag}` }))

  const kindChoices = (['entry', 'record', 'person'] as const).map((id) => ({
    id,
    name: intl.formatMessage({ id: `search.kind.${id}` }),
  }))

  return (
    <div className={styles.chips}>
      <FilterChip
        name={named('kind')}
        choices={kindChoices}
        value={pick(kindChoices, filter.kind)}
        onChange={(id) => set('kind', kindChoices.find((choice) => choice.id === id)?.id)}
      />
      <FilterChip
        name={named('notebook')}
        choices={notebookChoices}
        value={pick(notebookChoices, filter.notebookId)}
        onChange={(id) => set('notebookId', id)}
      />
      <FilterChip
        name={named('person')}
        choices={peopleChoices}
        value={pick(peopleChoices, filter.personId)}
        onChange={(id) => set('personId', id)}
      />
      <FilterChip
        name={named('emotion')}
        choices={emotionChoices}
        value={pick(emotionChoices, filter.emotionId)}
        onChange={(id) => set('emotionId', id)}
      />
      <DateChip
        from={filter.from}
        to={filter.to}
        onChange={({ from, to }) => {
          const { from: _from, to: _to, ...rest } = filter
          onChange({ ...rest, ...(from && { from }), ...(to && { to }) })
        }}
      />
      <FilterChip
        name={named('tag')}
        choices={tagChoices}
        value={pick(tagChoices, filter.tag)}
        onChange={(id) => set('tag', id)}
      />
    </div>
  )
}
