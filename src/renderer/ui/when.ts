import type { IntlShape } from 'react-intl'

const parts = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
type Zone = string | undefined

function clockAs(message: string, intl: IntlShape, at: number, zone: Zone) {
  const [hour, minute] = intl.formatTime(at, zone ? { ...parts, timeZone: zone } : parts).split(':')
  return intl.formatMessage({ id: message }, { hour, minute })
}

/** The time as it stands in a sentence or a line: 17:12, in Dutch 17.12 uur. `zone` is an IANA name; local without. */
export const clock = (intl: IntlShape, at: number, zone?: Zone) => clockAs('ui.clock', intl, at, zone)

/** The time where a word already says that it is one: Backed up 17:12, Back-up 17.12. */
export const clockAlone = (intl: IntlShape, at: number, zone?: Zone) => clockAs('ui.clock.alone', intl, at, zone)

const full = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const
const short = { weekday: 'short', day: 'numeric', month: 'short' } as const

/** A day and its time: Tuesday 17 November 2026, 17:12; `short`: Tue 17 Nov, 17:12. */
export function dayAndClock(intl: IntlShape, at: number, zone?: Zone, length: 'full' | 'short' = 'full') {
  const day = length === 'full' ? full : short
  const words = intl.formatDate(at, zone ? { ...day, timeZone: zone } : day).replaceAll(',', '')
  return `${words}, ${clock(intl, at, zone)}`
}
