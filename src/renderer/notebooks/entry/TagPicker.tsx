import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { api } from '../../api'
import popover from './popover.module.css'

/** What a tag may look like: one word, lower case, no `#`. */
const asTag = (text: string) => text.trim().replace(/^#+/, '').replace(/\s+/g, '-').toLocaleLowerCase()

/** Tags by use; a new one is simply typed. */
export function TagPicker({ chosen, onChange }: { chosen: string[]; onChange: (chosen: string[]) => void }) {
  const intl = useIntl()
  const [text, setText] = useState('')
  const typed = asTag(text)
  const tags = useQuery(
    api.notebooks.tags.queryOptions({ input: { text: typed, limit: 60 }, placeholderData: keepPreviousData }),
  )
  const found = (tags.data ?? []).map(({ tag }) => tag)
  const offered = [...chosen.filter((tag) => !found.includes(tag) && tag.includes(typed)), ...found]
  const toggle = (tag: string) =>
    onChange(chosen.includes(tag) ? chosen.filter((other) => other !== tag) : [...chosen, tag])
  const isNew = /\p{L}/u.test(typed) && !offered.includes(typed)
  return (
    <>
      <input
        className={popover.pickerField}
        value={text}
        maxLength={80}
        autoFocus
        aria-label={intl.formatMessage({ id: 'notebooks.tag.find' })}
        placeholder={intl.formatMessage({ id: 'notebooks.tag.find' })}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !/\p{L}/u.test(typed)) return
          event.preventDefault()
          toggle(typed)
          setText('')
        }}
      />
      <div className={popover.pickerScroll}>
        <div className={popover.pickRow}>
          {isNew && (
            <button
              type="button"
              className={popover.pick}
              data-dashed
              onClick={() => {
                toggle(typed)
                setText('')
              }}
            >
              <FormattedMessage id="notebooks.tag.add" values={{ tag: typed }} />
            </button>
          )}
          {offered.map((tag) => (
            <button
              key={tag}
              type="button"
              className={popover.pick}
              aria-pressed={chosen.includes(tag)}
              onClick={() => toggle(tag)}
            >
              <b># {tag}</b>
            </button>
          ))}
        </div>
      </div>
    </>
  )
}
