import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react'
import { FormattedMessage, useIntl } from 'react-intl'
import { questionLevels } from '@shared/contract/mentoring/walks'
import { Button } from '../../../ui/Button'
import { NumberField } from '../../../ui/NumberField'
import { Select } from '../../../ui/Select'
import { TextField } from '../../../ui/TextField'
import { RouteFigure } from '../../route'
import { moveStop, routeOf, stopsOf, useRouteStops, useSides, useWalk, type Stop } from '../use-walk'
import prepare from './prepare.module.css'
import styles from '../walk.module.css'

const most = 12
const farthestKm = 60

/** The stops along the way: where, which question, who asks. On a line they can also be dragged. */
export function Stops() {
  const intl = useIntl()
  const walk = useWalk()
  const drawn = useRouteStops()
  const { keeper, data } = walk
  const route = routeOf(data)
  const stops = stopsOf(data)
  const set = (next: Stop[]) => keeper.change({ stops: next.length > 0 ? next : undefined })
  const swap = (at: number, by: 1 | -1) => {
    const next = [...stops]
    const [moved] = next.splice(at, 1)
    if (moved) next.splice(at + by, 0, moved)
    set(next)
  }
  return (
    <>
      {route && route.segments.length > 0 && stops.length > 0 && (
        <RouteFigure
          route={route}
          stops={drawn}
          meetingPoint={typeof data['meetingPoint'] === 'string' ? data['meetingPoint'] : ''}
          onMoveStop={(at, km) => moveStop(walk, at, km)}
        />
      )}
      {stops.length === 0 && (
        <p className={styles.none}>
          <FormattedMessage id="walk.stops.none" />
        </p>
      )}
      <ol className={prepare.stopRows}>
        {stops.map((stop, at) => (
          <li key={at} aria-label={intl.formatMessage({ id: 'walk.stop' }, { no: at + 1 })}>
            <span className={prepare.stopNo} aria-hidden>
              {at + 1}
            </span>
            <StopFields stop={stop} onChange={(next) => set(stops.map((it, index) => (index === at ? next : it)))} />
            <span className={prepare.stopWays}>
              <Way id="up" no={at + 1} isDisabled={at === 0} onPress={() => swap(at, -1)} />
              <Way id="down" no={at + 1} isDisabled={at === stops.length - 1} onPress={() => swap(at, 1)} />
              <Way id="remove" no={at + 1} onPress={() => set(stops.filter((_, index) => index !== at))} />
            </span>
          </li>
        ))}
      </ol>
      {stops.length < most && (
        <div>
          <Button size="sm" onPress={() => set([...stops, {}])}>
            <Plus size={15} strokeWidth={1.75} aria-hidden /> <FormattedMessage id="walk.stop.add" />
          </Button>
        </div>
      )}
    </>
  )
}

const icons = { up: ArrowUp, down: ArrowDown, remove: X }
type WayProps = { id: keyof typeof icons; no: number; isDisabled?: boolean; onPress: () => void }

function Way({ id, no, isDisabled = false, onPress }: WayProps) {
  const intl = useIntl()
  const Icon = icons[id]
  return (
    <Button
      size="icon"
      variant="quiet"
      label={intl.formatMessage({ id: `walk.stop.${id}` }, { no })}
      isDisabled={isDisabled}
      onPress={onPress}
    >
      <Icon size={15} strokeWidth={1.75} aria-hidden />
    </Button>
  )
}

function StopFields({ stop, onChange }: { stop: Stop; onChange: (stop: Stop) => void }) {
  const intl = useIntl()
  const names = useSides()
  const word = (id: string) => intl.formatMessage({ id: `walk.stop.${id}` })
  /** A value that is taken away leaves its key too. */
  const change = (key: keyof Stop, value: string | number | null) => {
    const { [key]: _, ...rest } = stop
    onChange(value === null || value === '' ? rest : { ...rest, [key]: value })
  }
  return (
    <div className={prepare.stopFields}>
      <TextField
        label={word('name')}
        value={stop.name ?? ''}
        maxLength={80}
        onChange={(text) => change('name', text)}
      />
      <NumberField
        label={word('km')}
        value={stop.km ?? null}
        min={0}
        max={farthestKm}
        step={0.1}
        unit="km"
        onChange={(km) => change('km', km)}
      />
      <div className={prepare.wide}>
        <TextField
          label={word('question')}
          value={stop.question ?? ''}
          maxLength={300}
          onChange={(text) => change('question', text)}
        />
      </div>
      <Select
        label={word('asks')}
        value={stop.asks ?? null}
        onChange={(asks) => change('asks', asks)}
        options={[
          { id: 'mentor' as const, name: names.mentor },
          { id: 'mentee' as const, name: names.mentee },
          { id: 'both' as const, name: intl.formatMessage({ id: 'walk.both' }) },
        ]}
      />
      <Select
        label={word('level')}
        value={stop.level ?? null}
        onChange={(level) => change('level', level)}
        options={questionLevels.map((id) => ({
          id: id as string,
          name: intl.formatMessage({ id: `walk.level.${id}` }),
        }))}
      />
    </div>
  )
}
