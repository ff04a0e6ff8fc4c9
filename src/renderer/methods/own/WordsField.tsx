import type { ReactNode } from 'react'
import { useIntl } from 'react-intl'
import type { Words } from '@shared/domain/method/text'
import { TextArea } from '../../ui/TextArea'
import { TextField } from '../../ui/TextField'
import { empty } from './draft'
import { textIn, useWriting } from './writing'

type Props = {
  label: string
  description?: ReactNode
  value: Words | undefined
  onChange: (words: Words) => void
  /** Place in the method, for what is wrong with it. */
  path: string
  maxLength: number
  lines?: boolean
}

/** A text of the method in the language being written; the other language shows through while this one is empty. */
export function WordsField({ label, description, value = empty, onChange, path, maxLength, lines = false }: Props) {
  const intl = useIntl()
  const { language, errorAt } = useWriting()
  const other = value[language === 'en' ? 'nl' : 'en']
  const Field = lines ? TextArea : TextField
  return (
    <Field
      label={label}
      value={textIn(value, language)}
      onChange={(text: string) => onChange({ ...value, [language]: text })}
      maxLength={maxLength}
      {...(description !== undefined && { description })}
      {...(other !== '' && {
        placeholder: intl.formatMessage({ id: 'methods.write.stands' }, { text: other.slice(0, 120) }),
      })}
      error={errorAt(path)}
    />
  )
}
