import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Side } from '@shared/contract/walls'
import { foldName } from '@shared/domain/markdown-text'
import { api, client } from '../../api'
import popover from './popover.module.css'

type Props = { chosen: string[]; /** Whom one may choose from. */ side: Side; onChange: (chosen: string[]) => void }

/** People by pseudonym; a name that is not there yet can be added. */
export function PersonPicker({ chosen, side, onChange }: Props) {
  const intl = useIntl()
  const queries = useQueryClient()
  const [text, setText] = useState('')
  const name = text.trim()
  const people = useQuery(
    api.people.list.queryOptions({ input: { text: name, limit: 60, side }, placeholderData: keepPreviousData }),
  )
  const found = people.data ?? []
  const isNew =
    name !== '' && people.isSuccess && !found.some((person) => foldName(person.pseudonym) === foldName(name))
  const toggle = (id: string) =>
    onChange(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id])
  const add = async () => {
    const person = await client.people.create({ pseudonym: name })
    await queries.invalidateQueries({ queryKey: api.people.key() })
    setText('')
    onChange([...chosen, person.id])
  }
  return (
    <>
      <input
        className={popover.pickerField}
        value={text}
        maxLength={80}
        autoFocus
        aria-label={intl.formatMessage({ id: 'notebooks.person.find' })}
        placeholder={intl.formatMessage({ id: 'notebooks.person.find' })}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !name) return
          event.preventDefault()
          const first = found.find((person) => foldName(person.pseudonym).startsWith(foldName(name)))
          if (first) toggle(first.id)
          else if (isNew) void add()
        }}
      />
      <div className={popover.pickerScroll}>
        <div className={popover.pickRow}>
          {found.map((person) => (
            <button
              key={person.id}
              type="button"
              className={popover.pick}
              aria-pressed={chosen.includes(person.id)}
              onClick={() => toggle(person.id)}
            >
              <b>{person.pseudonym}</b>
            </button>
          ))}
          {isNew && (
            <button type="button" className={popover.pick} data-dashed onClick={() => void add()}>
              <FormattedMessage id="notebooks.person.add" values={{ name }} />
            </button>
          )}
        </div>
        {found.length === 0 && !name && (
          <p className={popover.quiet}>
            <FormattedMessage id="notebooks.person.none" />
          </p>
        )}
      </div>
    </>
  )
}
