import { useEffect, useMemo, type ReactNode } from 'react'
import { FormattedMessage, useIntl, type IntlShape } from 'react-intl'
import type { WalkCard } from '@shared/contract/mentoring/papers'
import { drawProfile, drawRoute } from '@shared/domain/route/drawing'
import { readLine } from '@shared/domain/route/line'
import { Mark } from '../../shell/Mark'
import { dayAndClock } from '../../ui/when'
import { CardMap, CardProfile } from './CardMap'
import styles from './card.module.css'
import { frontPlans, useFitting, type FrontPlan } from './fitting'
import { inside, namesOf, shortened, type SideProps } from './side'

/** Pixels of the drawing at least; it takes what is left. */
const lowestMap = 120
const highestMap = 250
const profileHeight = 84
/** Agreements on a card at most, in large letters fewer; letters of one. */
const mostAgreements = { usual: 8, large: 3 }
const longestAgreement = 140
/** Pixels of a line to write on, and of what stands above the first; as in `card.module.css`. */
const [lineHeight, aboveNotes] = [27, 34]

export function CardFront({ card, isLarge, onSettled }: SideProps) {
  const intl = useIntl()
  const line = useMemo(() => (card.route ? readLine(card.route) : null), [card.route])
  const agreed = card.agreements.slice(0, isLarge ? mostAgreements.large : mostAgreements.usual)
  const places = line ? [] : (card.route?.places.map(({ name }) => name).filter(Boolean) ?? [])
  const hasProfile = !isLarge && line !== null && line.hasHeights
  const plans = useMemo(
    () => frontPlans({ agreements: agreed.length, places: places.length, hasProfile, hasMap: line !== null, isLarge }),
    [agreed.length, places.length, hasProfile, line, isLarge],
  )
  const { box, plan, room } = useFitting<HTMLDivElement, FrontPlan>(plans, inside.height)
  useEffect(() => {
    if (room !== null) onSettled('front')
  }, [room, onSettled])
  if (!plan) return null
  const kms = card.stops.map(({ km }) => km)
  const mapHeight = Math.min(highestMap, lowestMap + (room ?? 0))
  const profile =
    plan.hasProfile && line ? drawProfile(line, kms, { width: inside.width, height: profileHeight }) : null
  return (
    <section className={styles.side} aria-label={intl.formatMessage({ id: 'papers.front' })}>
      <div ref={box} className={plan.isLarge ? styles.large : undefined}>
        <header className={styles.head}>
          <b className={styles.walk}>
            <Mark size={14} /> {walkName(intl, card)}
          </b>
          <span>{namesOf(intl, card)}</span>
        </header>
        <h2 className={plan.isSmall ? styles.smallTitle : styles.title}>
          {card.title || intl.formatMessage({ id: 'papers.untitled' })}
        </h2>
        <p className={styles.when}>
          {[
            card.startAt && dayAndClock(intl, new Date(card.startAt).getTime()),
            card.place !== card.title && card.place,
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {card.meetingPoint && (
          <p className={styles.when}>
            <FormattedMessage id="papers.meet" values={{ place: card.meetingPoint }} />
          </p>
        )}
        {plan.hasMap && line && (
          <CardMap
            drawing={drawRoute(line, kms, { width: inside.width, height: mapHeight })}
            label={intl.formatMessage({ id: 'papers.map' }, { stops: card.stops.length })}
          />
        )}
        {profile && <CardProfile profile={profile} />}
        {places.length > 0 && <Places names={places} shown={plan.places} />}
        <Facts card={card} />
        {card.agreements.length > 0 && (
          <div className={styles.agreed}>
            <b>
              <FormattedMessage id="papers.agreed" />
            </b>
            <ul>
              {agreed.slice(0, plan.agreements).map((text, at) => (
                <li key={at}>{shortened(text, longestAgreement)}</li>
              ))}
              {plan.agreements < card.agreements.length && (
                <li>
                  <More of="agreed" count={card.agreements.length - plan.agreements} isAll={plan.agreements === 0} />
                </li>
              )}
            </ul>
          </div>
        )}
      </div>
      {line === null && <Notes room={room ?? 0} />}
    </section>
  )
}

/** Lines to write on where nothing is drawn. */
function Notes({ room }: { room: number }) {
  const lines = Math.floor((room - aboveNotes) / lineHeight)
  if (lines < 2) return null
  return (
    <div className={styles.notes}>
      <b>
        <FormattedMessage id="papers.notes" />
      </b>
      {Array.from({ length: lines }, (_, at) => (
        <hr key={at} />
      ))}
    </div>
  )
}

const walkName = (intl: IntlShape, { no, of }: WalkCard) =>
  no === null
    ? intl.formatMessage({ id: 'papers.walk' })
    : intl.formatMessage({ id: of === null ? 'papers.walk.no' : 'papers.walk.of' }, { no, of })

/** How many are left out: where they stand when none is here. */
function More({ of, count, isAll }: { of: 'agreed' | 'along'; count: number; isAll: boolean }) {
  return <FormattedMessage id={isAll ? `papers.${of}.all` : 'papers.more'} values={{ count }} />
}

/** Nodes and places in the order of the way, where no line is known. */
function Places({ names, shown }: { names: readonly string[]; shown: number }) {
  const intl = useIntl()
  return (
    <div className={styles.places}>
      <b>
        <FormattedMessage id="papers.along" />
      </b>
      <ol aria-label={intl.formatMessage({ id: 'papers.along' })}>
        {names.slice(0, shown).map((name, at) => (
          <li key={at}>{name}</li>
        ))}
        {shown < names.length && (
          <li className={styles.rest}>
            <More of="along" count={names.length - shown} isAll={shown === 0} />
          </li>
        )}
      </ol>
    </div>
  )
}

function Facts({ card: { km, minutes, up, stops } }: { card: WalkCard }) {
  const known = Object.entries({ km, minutes, up, stops: stops.length || null }).filter(([, value]) => value !== null)
  if (known.length === 0) return null
  return (
    <ul className={styles.facts}>
      {known.map(([of, value]) => (
        <li key={of}>
          <FormattedMessage id={`papers.${of}`} values={{ value, b: (words: ReactNode) => <b>{words}</b> }} />
        </li>
      ))}
    </ul>
  )
}
