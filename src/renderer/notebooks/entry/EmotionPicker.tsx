import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { EmotionWord } from '@shared/contract/notebooks'
import { foldName } from '@shared/domain/markdown-text'
import { api } from '../../api'
import popover from './popover.module.css'

const families: EmotionWord['family'][] = ['glad', 'tender', 'curious', 'sad', 'angry', 'afraid', 'other']
const most = 12

/** Emotion words by family, each in both languages; the interface language stands first. At most twelve. */
export function EmotionPicker({ chosen, onChange }: { chosen: string[]; onChange: (chosen: string[]) => void }) {
  const intl = useIntl()
  const dutch = intl.locale.startsWith('nl')
  const words = useQuery(api.notebooks.emotions.queryOptions({ staleTime: Infinity }))
  const [text, setText] = useState('')
  const sought = foldName(text.trim())
  const fitting = (words.data ?? []).filter(
    (word) => !sought || foldName(word.en).includes(sought) || foldName(word.nl).includes(sought),
  )
  const toggle = (id: string) =>
    onChange(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id])
  return (
    <>
      <input
        className={popover.pickerField}
        value={text}
        autoFocus
        aria-label={intl.formatMessage({ id: 'notebooks.emotion.find' })}
        placeholder={intl.formatMessage({ id: 'notebooks.emotion.find' })}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          const only = fitting[0]
          if (event.key !== 'Enter' || !sought || !only) return
          event.preventDefault()
          if (chosen.includes(only.id) || chosen.length < most) toggle(only.id)
          setText('')
        }}
      />
      <div className={popover.pickerScroll}>
        {families.map((family) => {
          const members = fitting.filter((word) => word.family === family)
          if (members.length === 0) return null
          return (
            <section key={family} aria-labelledby={`family-${family}`}>
              <h3 id={`family-${family}`} className={popover.family}>
                <FormattedMessage id={`notebooks.emotion.${family}`} />
              </h3>
              <div className={popover.pickRow}>
                {members.map((word) => {
                  const on = chosen.includes(word.id)
                  return (
                    <button
                      key={word.id}
                      type="button"
                      className={popover.pick}
                      aria-pressed={on}
                      disabled={!on && chosen.length >= most}
                      onClick={() => toggle(word.id)}
                    >
                      <b lang={dutch ? 'nl' : 'en'}>{dutch ? word.nl : word.en}</b>{' '}
                      <i lang={dutch ? 'en' : 'nl'}>{dutch ? word.en : word.nl}</i>
                    </button>
                  )
                })}
              </div>
            </section>
          )
        })}
        {words.data && fitting.length === 0 && (
          <p className={popover.quiet}>
            <FormattedMessage id="notebooks.emotion.none" />
          </p>
        )}
      </div>
      {chosen.length >= most && (
        <p className={popover.quiet} role="status">
          <FormattedMessage id="notebooks.emotion.most" values={{ most }} />
        </p>
      )}
    </>
  )
}
