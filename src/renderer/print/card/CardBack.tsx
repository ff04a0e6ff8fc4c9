import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { WalkCard } from '@shared/contract/mentoring/papers'
import styles from './card.module.css'
import { overSides } from './fitting'
import { inside, type SideProps } from './side'

/** Points in which questions are set, the first that fits on one side. */
const sizes = { usual: [13, 12, 11], large: [18, 16] }
/** Pixels between two questions, as in `card.module.css`. */
const gap = 11
const blankQuestions = 4

/** `sides`: which items stand on each; null while only one side is tried. */
type Setting = { at: number; sides: number[][] | null }

/** Questions in large letters, what is tallied, and a word each; as many sides as it takes. */
export function CardBack({ card, isLarge, onSettled }: SideProps) {
  const box = useRef<HTMLDivElement>(null)
  const points = sizes[isLarge ? 'large' : 'usual']
  const [{ at, sides }, set] = useState<Setting>({ at: 0, sides: null })
  const items = itemsOf(card)
  useLayoutEffect(() => {
    if (sides === null && box.current) set(afterTrying(at, box.current, points.length))
  }, [at, sides, points.length])
  useEffect(() => {
    if (sides !== null) onSettled('back')
  }, [sides, onSettled])
  const shown = sides ?? [every(items.length)]
  return shown.map((indices, side) => (
    <Side key={side} card={card} no={side} of={shown.length}>
      <div ref={side === 0 ? box : undefined} className={isLarge ? styles.large : undefined}>
        <Head card={card} no={side} of={shown.length} />
        <ol className={styles.questions} style={{ fontSize: `${points[at] ?? 11}pt` }}>
          {indices.map((index) => (
            <li key={index}>{items[index]}</li>
          ))}
        </ol>
        {side === shown.length - 1 && <Tally card={card} isLarge={isLarge} />}
      </div>
    </Side>
  ))
}

/** Smaller letters until everything stands on one side; with the smallest it is spread over several. */
function afterTrying(at: number, box: HTMLElement, sizeCount: number): Setting {
  const heights = heightsIn(box)
  if (box.offsetHeight <= inside.height) return { at, sides: [every(heights.items.length)] }
  return at < sizeCount - 1 ? { at: at + 1, sides: null } : { at, sides: overSides(heights, inside.height) }
}

const every = (count: number) => Array.from({ length: count }, (_, index) => index)

type OfSide = { card: WalkCard; no: number; of: number }

function Side({ no, of, children }: OfSide & { children: ReactNode }) {
  const intl = useIntl()
  return (
    <section className={styles.side} aria-label={intl.formatMessage({ id: 'papers.back' }, { no: no + 1, of })}>
      {children}
    </section>
  )
}

function Head({ card, no, of }: OfSide) {
  return (
    <header className={styles.head}>
      <b>
        <FormattedMessage id="papers.stand" />
      </b>
      <span>
        <FormattedMessage id="papers.side" values={{ walk: card.no ?? 0, no: no + 1, of }} />
      </span>
    </header>
  )
}

/** Of one side that holds everything. */
function heightsIn(box: HTMLElement) {
  const [head, list] = box.children
  const items = [...(list?.children ?? [])].map((item) => (item as HTMLElement).offsetHeight)
  const listHeight = (list as HTMLElement | undefined)?.offsetHeight ?? 0
  const before = ((head as HTMLElement | undefined)?.offsetHeight ?? 0) + gap
  return { items, before, gap, rest: box.offsetHeight - before - listHeight }
}

function itemsOf({ stops, questions, mentor, mentee }: WalkCard): ReactNode[] {
  const names = { mentor, mentee }
  const numbered = stops.map(({ name, question, asks }, at) => (
    <Asked key={at} no={at + 1} place={name} asks={asks} names={names} text={question} />
  ))
  const carried = questions.map(({ text, asks }, at) => (
    <Asked key={`carried ${at}`} no={null} place="" asks={asks} names={names} text={text} />
  ))
  if (numbered.length + carried.length > 0) return [...numbered, ...carried]
  return Array.from({ length: blankQuestions }, (_, at) => (
    <Asked key={at} no={at + 1} place="" asks={null} names={names} text="" />
  ))
}

type AskedProps = {
  no: number | null
  place: string
  asks: WalkCard['stops'][number]['asks']
  names: { mentor: string; mentee: string }
  text: string
}

function Asked({ no, place, asks, names, text }: AskedProps) {
  const intl = useIntl()
  const who = asks === 'both' ? intl.formatMessage({ id: 'papers.both' }) : asks && intl.formatMessage({ id: 'papers.asks' }, { name: names[asks] || intl.formatMessage({ id: `papers.${asks}` }) }) // oxfmt-ignore
  const above = [place, who].filter(Boolean).join(', ')
  return (
    <>
      <span className={no === null ? styles.dash : styles.number}>{no ?? '–'}</span>
      <div>
        {above && <p className={styles.asks}>{above}</p>}
        {text ? (
          <p>{text}</p>
        ) : (
          <>
            <hr />
            <hr />
          </>
        )}
      </div>
    </>
  )
}

const boxes = 5

function Tally({ card, isLarge }: { card: WalkCard; isLarge: boolean }) {
  const intl = useIntl()
  const nameOf = (who: 'mentor' | 'mentee') => card[who] || intl.formatMessage({ id: `papers.${who}` })
  return (
    <footer>
      <div className={styles.tally}>
        <b>
          <FormattedMessage id="papers.slips" />
        </b>
        {(['mentee', 'mentor'] as const).map((who) => (
          <div key={who}>
            <span>
              <FormattedMessage id={`papers.slips.${who}`} values={{ name: nameOf(who) }} />
            </span>
            {Array.from({ length: boxes }, (_, at) => (
              <i key={at} />
            ))}
          </div>
        ))}
      </div>
      {!isLarge && (
        <div className={styles.words}>
          <b>
            <FormattedMessage id="papers.word" />
          </b>
          <hr />
          <hr />
        </div>
      )}
    </footer>
  )
}
