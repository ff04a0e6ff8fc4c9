import type { MethodSummary } from '@shared/contract/methods'
import type { moments } from '@shared/domain/method/format'
import { inLanguage } from '../record/words'
import type { IntlShape } from 'react-intl'

export type Moment = (typeof moments)[number]

/** How much time there is, in minutes. */
export const spans = { short: [0, 10], middle: [11, 20], long: [21, 240] } as const
export const uses = ['drafts', 'used', 'own'] as const

export type MethodFilter = {
  text: string
  audience?: MethodSummary['audience'][number]
  theme?: MethodSummary['theme']
  span?: keyof typeof spans
  moment?: Moment
  use?: (typeof uses)[number]
}

/** Methods that fit; every word typed must stand in the name or the explanation, in the language of the interface. */
export function fitting(intl: IntlShape, methods: readonly MethodSummary[], filter: MethodFilter): MethodSummary[] {
  const words = fold(filter.text).split(/\s+/).filter(Boolean)
  return methods.filter((method) => {
    if (filter.audience && !method.audience.includes(filter.audience)) return false
    if (filter.theme && method.theme !== filter.theme) return false
    if (filter.moment && !method.moments.includes(filter.moment)) return false
    if (filter.span) {
      const [least, most] = spans[filter.span]
      if (method.minutes < least || method.minutes > most) return false
    }
    if (filter.use === 'drafts' && method.drafts === 0) return false
    if (filter.use === 'used' && method.kept === 0) return false
    if (filter.use === 'own' && !method.own) return false
    const text = fold(`${inLanguage(intl, method.name)} ${inLanguage(intl, method.about)}`)
    return words.every((word) => text.includes(word))
  })
}

const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
