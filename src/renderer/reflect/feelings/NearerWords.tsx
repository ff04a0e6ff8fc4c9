import { ChevronRight } from 'lucide-react'
import { useId, useState } from 'react'
import { Button } from 'react-aria-components'
import { FormattedMessage } from 'react-intl'
import type { EmotionWord } from '@shared/contract/notebooks'
import type { Words } from '@shared/domain/method/text'
import type { Feeling } from '@shared/domain/method/record'
import { useWords } from '../../methods/record/words'
import { wordOf } from './choose'
import styles from './nearer.module.css'
import nearerWords from '../../../../resources/nearer-words.json'
import { TwoTongues } from './TwoTongues'

type Nearer = { say: Words; word?: string; en?: string; nl?: string }
type Word = Pick<Feeling, 'wordId' | 'en' | 'nl' | 'goal'>
type Props = { held: Feeling; words: readonly EmotionWord[]; onChoose: (word: Word) => void }

/**
 * From a broad word to three to five nearer ones, each with what sets it apart. A nearer word that the list has not,
 * counts with the broad one in figures.
 */
export function NearerWords({ held, words, onChoose }: Props) {
  const say = useWords()
  const id = useId()
  const [open, setOpen] = useState(false)
  const nearer: Nearer[] = nearerWords.find(({ word }) => word === held.wordId)?.nearer ?? []
  const found = nearer.flatMap((it): { word: Word; say: Words }[] => {
    if (it.en && it.nl)
      return [{ word: { wordId: held.wordId, en: it.en, nl: it.nl, ...(held.goal && { goal: held.goal }) }, say: it.say }] // oxfmt-ignore
    const known = words.find((word) => word.id === it.word)
    return known ? [{ word: wordOf(known), say: it.say }] : [] // hidden by the user
  })
  if (found.length === 0) return null
  return (
    <div className={styles.nearer}>
      <Button
        className={styles.more ?? ''}
        aria-expanded={open}
        {...(open && { 'aria-controls': id })}
        onPress={() => setOpen(!open)}
      >
        <ChevronRight size={14} strokeWidth={1.75} aria-hidden />
        <FormattedMessage id="reflect.feeling.nearer" />
      </Button>
      {open && (
        <ul id={id}>
          {found.map(({ word, say: line }) => (
            <li key={`${word.en}-${word.nl}`}>
              <Button className={styles.way2 ?? ''} aria-pressed={word.en === held.en} onPress={() => onChoose(word)}>
                <span>
                  <TwoTongues {...word} />
                </span>
                <small>{say(line)}</small>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
