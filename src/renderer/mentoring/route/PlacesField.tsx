import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { Route, RoutePlace } from '@shared/domain/method/route'
import { RadioGroup } from '../../ui/Choices'
import { ListField } from '../../ui/ListField'
import { NumberField } from '../../ui/NumberField'
import styles from './fields.module.css'

type Props = {
  /** Null before anything is typed. A route with a line is not edited here. */
  value: Route | null
  onChange: (route: Route | null) => void
}

const empty: Route = { source: 'nodes', name: '', segments: [], km: null, up: null, down: null, places: [] }
/** Longest route that is walked; the field of the distance takes no more. */
const longestKm = 100

/** A route typed by hand: numbered walking nodes, or places by name, in the order of the way. */
export function PlacesField({ value, onChange }: Props) {
  const intl = useIntl()
  const route = value ?? empty
  const [chosen, setChosen] = useState<'nodes' | 'places'>('nodes')
  const kind = value === null ? chosen : value.source === 'nodes' ? 'nodes' : 'places'
  /** With the rows that are still empty, which are no places yet. */
  const [rows, setRows] = useState<string[]>([])
  const names = route.places.map(({ name }) => name)
  if (rows.filter(Boolean).join('\n') !== names.join('\n')) setRows(names)
  const word = (id: string) => intl.formatMessage({ id: `route.typed.${id}` })
  const change = (changed: Partial<Route>) => {
    const next = { ...route, source: kind, ...changed }
    onChange(next.places.length === 0 && next.km === null ? null : next)
  }
  return (
    <div className={styles.typed}>
      <RadioGroup
        label={word('kind')}
        layout="line"
        options={[
          { id: 'nodes', name: word('nodes') },
          { id: 'places', name: word('places') },
        ]}
        value={kind}
        onChange={(source) => {
          setChosen(source)
          change({ source })
        }}
      />
      <ListField
        label={word(kind)}
        description={word(`${kind}.help`)}
        add={word(`${kind}.add`)}
        value={rows}
        onChange={(texts) => {
          setRows(texts)
          change({ places: renamed(route.places, texts.filter(Boolean)) })
        }}
        max={60}
        maxLength={kind === 'nodes' ? 8 : 120}
        ordered
      />
      <div className={styles.distance}>
        <NumberField
          label={word('km')}
          value={route.km}
          onChange={(km) => change({ km })}
          min={0}
          max={longestKm}
          step={0.1}
          unit="km"
        />
      </div>
    </div>
  )
}

/** A place that keeps its name keeps where it is. */
function renamed(places: readonly RoutePlace[], names: readonly string[]): RoutePlace[] {
  const left = [...places]
  return names.map((name) => {
    const at = left.findIndex((place) => place.name === name)
    return (at < 0 ? undefined : left.splice(at, 1)[0]) ?? { name, km: null, lat: null, lon: null }
  })
}
