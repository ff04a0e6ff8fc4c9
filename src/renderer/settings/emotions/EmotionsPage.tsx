import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Language } from '@shared/contract/base'
import type { OwnEmotionWord } from '@shared/contract/emotions'
import { api } from '../../api'
import { useSettings } from '../../shell/settings'
import { RadioGroup } from '../../ui/Choices'
import { ErrorNotice } from '../../ui/ErrorNotice'
import { PlainButton } from '../../ui/PlainButton'
import { TextField } from '../../ui/TextField'
import { written } from '../../ui/written'
import settings from '../settings.module.css'
import styles from './emotions.module.css'
import { WordDialog } from './WordDialog'

const fold = (text: string) => text.toLocaleLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '')

/** The words for feelings, in each language a list of its own. */
export function EmotionsPage() {
  const intl = useIntl()
  const queries = useQueryClient()
  const present = useSettings().language
  const [language, setLanguage] = useState<Language>(present)
  const [find, setFind] = useState('')
  const [open, setOpen] = useState<OwnEmotionWord | 'new' | null>(null)
  const words = useQuery(api.emotions.list.queryOptions({ input: { language } }))
  const shown = (words.data ?? [])
    .filter(({ word }) => fold(word).includes(fold(find.trim())))
    .toSorted((a, b) => Number(a.hidden) - Number(b.hidden) || a.word.localeCompare(b.word, language))
  const number = (value: number) => written(intl, value, -5)
  const done = async () => {
    setOpen(null)
    await queries.invalidateQueries({ queryKey: api.emotions.key() })
    await queries.invalidateQueries({ queryKey: api.notebooks.emotions.key() })
  }
  return (
    <>
      <p className={settings.text}>
        <FormattedMessage id="emotions.about" />
      </p>
      <RadioGroup
        label={intl.formatMessage({ id: 'emotions.language' })}
        value={language}
        options={(['en', 'nl'] as const).map((id) => ({
          id,
          name: intl.formatMessage({ id: `methods.language.${id}` }),
        }))}
        onChange={setLanguage}
      />
      <div className={styles.top}>
        <TextField label={intl.formatMessage({ id: 'emotions.find' })} value={find} onChange={setFind} maxLength={40} />
        <PlainButton onPress={() => setOpen('new')}>
          <FormattedMessage id="emotions.add" />
        </PlainButton>
      </div>
      {words.isError && <ErrorNotice error={words.error} />}
      {words.data && shown.length === 0 && (
        <p className={settings.text} role="status">
          <FormattedMessage id="emotions.none" />
        </p>
      )}
      <ul className={styles.words} aria-label={intl.formatMessage({ id: 'settings.page.emotions' })}>
        {shown.map((word) => (
          <li key={word.id}>
            <button type="button" data-hidden={word.hidden || undefined} onClick={() => setOpen(word)}>
              <b lang={language}>{word.word}</b>
              <span>
                <FormattedMessage
                  id="emotions.place"
                  values={{ valence: number(word.valence), energy: number(word.arousal) }}
                />
                {word.hidden && (
                  <>
                    {' · '}
                    <FormattedMessage id="emotions.hidden" />
                  </>
                )}
                {!word.hidden && word.edited && (
                  <>
                    {' · '}
                    <FormattedMessage id={word.added ? 'emotions.own' : 'emotions.edited'} />
                  </>
                )}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {open !== null && (
        <WordDialog
          word={open === 'new' ? null : open}
          language={language}
          onClose={() => setOpen(null)}
          onDone={() => void done()}
        />
      )}
    </>
  )
}
