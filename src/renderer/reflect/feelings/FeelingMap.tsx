import { useQuery } from '@tanstack/react-query'
import { ChevronRight } from 'lucide-react'
import { useLayoutEffect, useRef, useState, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Feeling } from '@shared/domain/method/record'
import { api } from '../../api'
import { Slider } from '../../ui/Slider'
import { moveMark, type Chosen } from './choose'
import { FeelingWords } from './FeelingWords'
import styles from './map.module.css'
import nearerStyles from './nearer.module.css'
import { landmarks, movedBy, onMap, placeAt, type Place } from './place'
import { usePlaceInWords } from './place-in-words'

type Props = {
  label: string
  description?: ReactNode
  value: readonly Feeling[]
  onChange: (feelings: Feeling[]) => void
  /** 3 unless told. */
  max?: number
  /** The mark that moves; one past the last is a mark still to be set. Kept here when left out. */
  active?: number
  onActive?: (active: number) => void
}

const middle: Place = { valence: 0, arousal: 0 }

/**
 * How pleasant and how active a feeling was, as a place; and the words for it. The mark moves by pointer, by arrow keys
 * (Shift: two steps; Home, End, Page Up, Page Down: to the edge) or by two sliders. Nothing is chosen beforehand.
 */
export function FeelingMap({ label, description, value, onChange, max = 3, active: given, onActive }: Props) {
  const intl = useIntl()
  const inWords = usePlaceInWords()
  const words = useQuery(api.notebooks.emotions.queryOptions({ staleTime: Infinity })).data ?? []
  const [ownActive, setOwnActive] = useState(0)
  const [sliders, setSliders] = useState(false)
  const [drag, setDrag] = useState<Place | null>(null)
  const map = useRef<HTMLDivElement>(null)
  const mark = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const side = useSide(map)
  const chosen: Chosen = { feelings: [...value], active: Math.min(given ?? ownActive, value.length) }
  const held = chosen.feelings[chosen.active]
  const dutch = intl.locale.startsWith('nl')

  const take = (next: Chosen) => {
    setOwnActive(next.active)
    onActive?.(next.active)
    if (next.feelings !== chosen.feelings) onChange(next.feelings)
  }
  const moveTo = (place: Place) => take(moveMark(chosen, place))

  const under = (event: PointerEvent): Place => {
    const box = event.currentTarget.getBoundingClientRect()
    return placeAt((event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height)
  }
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0) return
    event.preventDefault()
    event.currentTarget.setPointerCapture(event.pointerId)
    mark.current?.focus({ preventScroll: true })
    setDrag(under(event))
    moveTo(under(event))
  }
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    if (drag === null) return
    setDrag(under(event))
    moveTo(under(event))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const next = movedBy(event.key, event.shiftKey, held ?? middle)
    if (next) moveTo(next)
    else if (event.key === ' ' && !held) moveTo(middle)
    else if (event.key === 'Enter') {
      if (!held) moveTo(middle)
      list.current?.querySelector<HTMLElement>('button')?.focus()
    } else return
    event.preventDefault()
  }

  const shown = drag ?? held ?? middle
  const ways = landmarks(words.map((word) => ({ ...word, text: dutch ? word.nl : word.en })), chosen.feelings, side) // oxfmt-ignore
  const others = chosen.feelings.filter((_, no) => no !== chosen.active)
  return (
    <div role="group" aria-label={label} className={styles.feel}>
      <div className={styles.field}>
        <span className={styles.top} aria-hidden>
          <FormattedMessage id="reflect.map.highEnergy" />
        </span>
        <span className={styles.left} aria-hidden>
          <FormattedMessage id="reflect.map.unpleasant" />
        </span>
        <div
          ref={map}
          className={styles.map}
          role="presentation"
          onPointerDown={onPointerDown}
          onPointerMove={onPointerMove}
          onPointerUp={() => setDrag(null)}
          onPointerCancel={() => setDrag(null)}
        >
          <i className={styles.across} />
          <i className={styles.upright} />
          {ways.map(({ id, text, x, y }) => (
            <span key={id} className={styles.way} style={at({ x, y })} aria-hidden>
              {text}
            </span>
          ))}
          {others.map((it, no) => (
            // marks have no name of their own and are redrawn as a whole
            <i key={no} className={styles.other} style={at(onMap(it))} />
          ))}
          <div
            ref={mark}
            role="slider"
            tabIndex={0}
            className={styles.mark}
            data-unset={!held || undefined}
            data-drag={drag !== null || undefined}
            style={at(onMap(shown))}
            aria-label={intl.formatMessage({ id: 'reflect.map.mark' })}
            aria-roledescription={intl.formatMessage({ id: 'reflect.map.role' })}
            aria-valuemin={-5}
            aria-valuemax={5}
            aria-valuenow={held?.valence ?? 0}
            aria-valuetext={held ? inWords(held) : intl.formatMessage({ id: 'ui.scale.unset' })}
            aria-keyshortcuts="ArrowLeft ArrowRight ArrowUp ArrowDown Home End PageUp PageDown"
            onKeyDown={onKeyDown}
          />
        </div>
        <span className={styles.right} aria-hidden>
          <FormattedMessage id="reflect.map.pleasant" />
        </span>
        <span className={styles.bottom} aria-hidden>
          <FormattedMessage id="reflect.map.lowEnergy" />
        </span>
        <div className={styles.other2}>
          <Button className={nearerStyles.more ?? ''} aria-expanded={sliders} onPress={() => setSliders(!sliders)}>
            <ChevronRight size={14} strokeWidth={1.75} aria-hidden />
            <FormattedMessage id="reflect.map.sliders" />
          </Button>
        </div>
        {sliders && (
          <div className={styles.sliders}>
            <Slider
              label={intl.formatMessage({ id: 'reflect.map.valence' })}
              min={-5}
              max={5}
              low={intl.formatMessage({ id: 'reflect.map.unpleasant' })}
              high={intl.formatMessage({ id: 'reflect.map.pleasant' })}
              value={held?.valence ?? null}
              inWords={(valence) => inWords({ valence, arousal: held?.arousal ?? 0 })}
              onChange={(valence) => moveTo({ valence, arousal: held?.arousal ?? 0 })}
            />
            <Slider
              label={intl.formatMessage({ id: 'reflect.map.energy' })}
              min={-5}
              max={5}
              low={intl.formatMessage({ id: 'reflect.map.lowEnergy' })}
              high={intl.formatMessage({ id: 'reflect.map.highEnergy' })}
              value={held?.arousal ?? null}
              inWords={(arousal) => inWords({ valence: held?.valence ?? 0, arousal })}
              onChange={(arousal) => moveTo({ valence: held?.valence ?? 0, arousal })}
            />
          </div>
        )}
      </div>
      <FeelingWords ref={list} chosen={chosen} words={words} max={max} onChange={take} />
      {description && <div className={styles.help}>{description}</div>}
    </div>
  )
}

const at = ({ x, y }: { x: number; y: number }) => ({ left: `${x * 100}%`, top: `${y * 100}%` })

/** Side of the square in px, as it is laid out. */
function useSide(element: { current: HTMLElement | null }): number {
  const [side, setSide] = useState(378)
  useLayoutEffect(() => {
    if (!element.current) return
    const look = new ResizeObserver(([entry]) => {
      if (entry) setSide(Math.round(entry.contentRect.width))
    })
    look.observe(element.current)
    return () => look.disconnect()
  }, [element])
  return side
}
