import { parseDate } from '@internationalized/date'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { DateField, DateInput, DateSegment, Label } from 'react-aria-components'
import { FormattedMessage, useIntl } from 'react-intl'
import type { EntryFilter } from '@shared/contract/notebooks'
import { foldName } from '@shared/domain/markdown-text'
import { api } from '../../api'
import popover from '../entry/popover.module.css'
import styles from '../shelf/shelf.module.css'

/** Filters by tag, person, emotion and dates; each choice shows as a chip above the list. */
export function FilterPanel({ chips, onChange }: { chips: EntryFilter; onChange: (chips: EntryFilter) => void }) {
  const intl = useIntl()
  const [text, setText] = useState('')
  const sought = foldName(text.replace(/^[#@]/, ''))
  const tags = useQuery(
    api.notebooks.tags.queryOptions({ input: { text: sought, limit: 12 }, placeholderData: keepPreviousData }),
  )
  const people = useQuery(
    api.people.list.queryOptions({ input: { text: sought, limit: 12 }, placeholderData: keepPreviousData }),
  )
  const emotions = useQuery(api.notebooks.emotions.queryOptions({ staleTime: Infinity }))
  const language = intl.locale.startsWith('nl') ? 'nl' : 'en'
  const words = (emotions.data ?? [])
    .filter((word) =>
      sought ? foldName(word.en).includes(sought) || foldName(word.nl).includes(sought) : word.id === chips.emotionId,
    )
    .slice(0, 12)
  const toggle = (key: 'tag' | 'personId' | 'emotionId', value: string) => {
    const { [key]: now, ...rest } = chips
    onChange(now === value ? rest : { ...rest, [key]: value })
  }
  const setDay = (key: 'from' | 'to', value: string) => {
    const { [key]: _, ...rest } = chips
    onChange(value ? { ...rest, [key]: value } : rest)
  }
  const pick = (key: string, on: boolean, name: string, press: () => void) => (
    <button key={key} type="button" className={popover.pick} aria-pressed={on} onClick={press}>
      <b>{name}</b>
    </button>
  )
  return (
    <>
      <input
        className={popover.pickerField}
        autoFocus
        value={text}
        maxLength={80}
        aria-label={intl.formatMessage({ id: 'notebooks.filter.find' })}
        placeholder={intl.formatMessage({ id: 'notebooks.filter.find' })}
        onChange={(event) => setText(event.target.value)}
      />
      {tags.data && tags.data.length > 0 && (
        <section aria-label={intl.formatMessage({ id: 'notebooks.add.tag' })}>
          <h3 className={styles.label}>
            <FormattedMessage id="notebooks.add.tag" />
          </h3>
          <div className={styles.choices}>
            {tags.data.map(({ tag }) => pick(tag, chips.tag === tag, `# ${tag}`, () => toggle('tag', tag)))}
          </div>
        </section>
      )}
      {people.data && people.data.length > 0 && (
        <section aria-label={intl.formatMessage({ id: 'notebooks.add.person' })}>
          <h3 className={styles.label}>
            <FormattedMessage id="notebooks.add.person" />
          </h3>
          <div className={styles.choices}>
            {people.data.map((person) =>
              pick(person.id, chips.personId === person.id, person.pseudonym, () => toggle('personId', person.id)),
            )}
          </div>
        </section>
      )}
      <section aria-label={intl.formatMessage({ id: 'notebooks.add.emotion' })}>
        <h3 className={styles.label}>
          <FormattedMessage id="notebooks.add.emotion" />
        </h3>
        {words.length > 0 ? (
          <div className={styles.choices}>
            {words.map((word) =>
              pick(word.id, chips.emotionId === word.id, word[language], () => toggle('emotionId', word.id)),
            )}
          </div>
        ) : (
          <p className={styles.text}>
            <FormattedMessage id="notebooks.filter.typeEmotion" />
          </p>
        )}
      </section>
      <div className={styles.dates}>
        {(['from', 'to'] as const).map((key) => (
          <div key={key}>
            <DateField
              value={chips[key] ? parseDate(chips[key]) : null}
              onChange={(day) => setDay(key, day?.toString() ?? '')}
            >
              <Label className={styles.label ?? ''}>{intl.formatMessage({ id: `notebooks.filter.${key}` })}</Label>
              <DateInput className={styles.dateInput ?? ''}>
                {(segment) => <DateSegment segment={segment} className={popover.segment ?? ''} />}
              </DateInput>
            </DateField>
          </div>
        ))}
      </div>
    </>
  )
}
