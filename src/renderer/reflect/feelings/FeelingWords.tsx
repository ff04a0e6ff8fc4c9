import { Check, PenLine, Search, X } from 'lucide-react'
import { useState, type Ref } from 'react'
import { Button, Dialog, DialogTrigger } from 'react-aria-components'
import { FormattedMessage, useIntl } from 'react-intl'
import type { EmotionWord } from '@shared/contract/notebooks'
import type { Feeling } from '@shared/domain/method/record'
import { EmotionPicker } from '../../notebooks/entry/EmotionPicker'
import { PlainButton } from '../../ui/PlainButton'
import { Popover } from '../../ui/Popover'
import { addWord, hasWord, removeMark, removeWord, setWord, wordOf, type Chosen } from './choose'
import styles from './words.module.css'
import { NearerWords } from './NearerWords'
import { nearest } from './place'
import { usePlaceInWords } from './place-in-words'
import { TwoTongues } from './TwoTongues'

type Props = {
  ref: Ref<HTMLDivElement>
  chosen: Chosen
  words: readonly EmotionWord[]
  max: number
  onChange: (chosen: Chosen) => void
}

const near = 5

/** Where the mark stands in words, and the words that were chosen or could be. */
export function FeelingWords({ ref, chosen, words, max, onChange }: Props) {
  const intl = useIntl()
  const inWords = usePlaceInWords()
  const { feelings, active } = chosen
  const held = feelings[active]
  const nearby = held ? nearest(words, held, near) : []
  const placeOf = (word: EmotionWord) => feelings.findIndex(({ wordId, en }) => wordId === word.id && en === word.en)
  const isFull = feelings.length >= max && (!held || hasWord(held))
  const nameOf = (it: Feeling) =>
    (intl.locale.startsWith('nl') ? it.nl : it.en) || intl.formatMessage({ id: 'reflect.feeling.noWord' })
  const press = (word: EmotionWord) => {
    const at = placeOf(word)
    onChange(at >= 0 ? removeWord(chosen, at) : addWord(chosen, wordOf(word), word, max))
  }
  return (
    <div className={styles.words} ref={ref}>
      <p role="status" className={styles.place}>
        {held ? (
          <>
            <b>{capital(inWords(held))}</b>
            <span>
              <FormattedMessage
                id="reflect.map.numbers"
                values={{ valence: signed(intl.formatNumber, held.valence), energy: signed(intl.formatNumber, held.arousal) }} // oxfmt-ignore
              />
            </span>
          </>
        ) : (
          <FormattedMessage id={feelings.length > 0 ? 'reflect.map.setAnother' : 'reflect.map.set'} />
        )}
      </p>
      {held && (
        <>
          <p className={styles.near} id="words-near">
            <FormattedMessage id="reflect.map.near" />
          </p>
          <div role="group" aria-labelledby="words-near" className={styles.chips}>
            {nearby.map((word) => {
              const isOn = placeOf(word) >= 0
              return (
                <Button
                  key={word.id}
                  className={styles.chip ?? ''}
                  aria-pressed={isOn}
                  isDisabled={!isOn && isFull}
                  onPress={() => press(word)}
                >
                  {isOn && <Check size={14} strokeWidth={2} aria-hidden />}
                  <TwoTongues {...word} />
                </Button>
              )
            })}
          </div>
        </>
      )}
      <div className={styles.chips}>
        {held && (
          <OwnWord
            isDisabled={isFull}
            onAdd={(text) => onChange(addWord(chosen, { wordId: null, en: text, nl: text }, held, max))}
          />
        )}
        {/* oxfmt-ignore */}
        <DialogTrigger>
          <Button className={styles.chip ?? ''} data-dashed isDisabled={isFull}>
            <Search size={13} strokeWidth={1.75} aria-hidden /> <FormattedMessage id="reflect.feeling.all" />
          </Button>
          <Popover placement="bottom end" className={styles.picker}>
            <Dialog aria-label={intl.formatMessage({ id: 'reflect.feeling.all' })}>
              {({ close }) => (
                <EmotionPicker
                  chosen={feelings.flatMap(({ wordId }) => wordId ?? [])}
                  onChange={(ids) => {
                    const word = words.find(({ id }) => id === ids.at(-1))
                    if (word && placeOf(word) < 0) onChange(addWord(chosen, wordOf(word), word, max))
                    close()
                  }}
                />
              )}
            </Dialog>
          </Popover>
        </DialogTrigger>
      </div>
      {feelings.some(hasWord) && (
        <>
          <p className={styles.near} id="words-chosen">
            <FormattedMessage id="reflect.feeling.chosen" values={{ count: feelings.length, most: max }} />
          </p>
          <ul className={styles.chosen} aria-labelledby="words-chosen">
            {feelings.map((it, no) => (
              <li key={`${it.wordId}-${it.en}-${it.nl}`} data-active={no === active || undefined}>
                <Button
                  className={styles.name ?? ''}
                  aria-pressed={no === active}
                  onPress={() => onChange({ feelings, active: no })}
                >
                  {hasWord(it) ? <TwoTongues {...it} /> : nameOf(it)}
                  <span className="sr">
                    <FormattedMessage id="reflect.feeling.move" />
                  </span>
                </Button>
                <Button
                  className={styles.remove ?? ''}
                  aria-label={intl.formatMessage({ id: 'methods.pick.remove' }, { name: nameOf(it) })}
                  onPress={() => onChange(removeMark(chosen, no))}
                >
                  <X size={13} strokeWidth={1.75} aria-hidden />
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
      {held && hasWord(held) && (
        <NearerWords held={held} words={words} onChoose={(word) => onChange(setWord(chosen, word))} />
      )}
      <p className={styles.keys} aria-hidden>
        <span>
          <kbd>←</kbd> <kbd>→</kbd> <FormattedMessage id="reflect.map.keys.valence" />
        </span>
        <span>
          <kbd>↑</kbd> <kbd>↓</kbd> <FormattedMessage id="reflect.map.keys.energy" />
        </span>
        <span>
          <kbd>Enter</kbd> <FormattedMessage id="reflect.map.keys.words" />
        </span>
      </p>
    </div>
  )
}

function OwnWord({ isDisabled, onAdd }: { isDisabled: boolean; onAdd: (text: string) => void }) {
  const intl = useIntl()
  const [text, setText] = useState('')
  const add = (close: () => void) => {
    if (text.trim()) onAdd(text.trim())
    setText('')
    close()
  }
  return (
    <DialogTrigger>
      <Button className={styles.chip ?? ''} data-dashed isDisabled={isDisabled}>
        <PenLine size={13} strokeWidth={1.75} aria-hidden /> <FormattedMessage id="reflect.feeling.own" />
      </Button>
      <Popover placement="bottom start" className={styles.own}>
        <Dialog aria-label={intl.formatMessage({ id: 'reflect.feeling.own' })}>
          {({ close }) => (
            <form
              onSubmit={(event) => {
                event.preventDefault()
                add(close)
              }}
            >
              <input
                autoFocus
                value={text}
                maxLength={60}
                aria-label={intl.formatMessage({ id: 'reflect.feeling.own' })}
                onChange={(event) => setText(event.target.value)}
              />
              <PlainButton size="sm" variant="primary" type="submit" isDisabled={!text.trim()}>
                <FormattedMessage id="reflect.feeling.add" />
              </PlainButton>
            </form>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const signed = (format: (value: number) => string, value: number) => format(value).replace('-', '−')
