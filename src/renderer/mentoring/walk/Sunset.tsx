import { Sunset as SunsetIcon } from 'lucide-react'
import { FormattedMessage, useIntl } from 'react-intl'
import { Notice } from '../../ui/Notice'
import { clock } from '../../ui/when'
import { useWalk } from './use-walk'
import overview from './overview.module.css'

/** When the sun sets there that day; in amber when the walk ends after it. */
export function Sunset() {
  const intl = useIntl()
  const { facts } = useWalk()
  const { sunset, spot } = facts
  if (!sunset) return null
  if (sunset.kind !== 'sets')
    return (
      <p className={overview.sun}>
        <SunsetIcon size={15} strokeWidth={1.75} aria-hidden />
        <FormattedMessage id={`walk.sun.${sunset.kind}`} />
      </p>
    )
  const time = clock(intl, new Date(sunset.at).getTime())
  const where = { time, near: spot?.from === 'place' ? spot.name : 'none' }
  if (sunset.late)
    return (
      <Notice tone="attention" title={intl.formatMessage({ id: 'walk.sun.late' }, where)}>
        <FormattedMessage id="walk.sun.late.text" />
      </Notice>
    )
  return (
    <p className={overview.sun}>
      <SunsetIcon size={15} strokeWidth={1.75} aria-hidden />
      <FormattedMessage id="walk.sun.sets" values={where} />
    </p>
  )
}
