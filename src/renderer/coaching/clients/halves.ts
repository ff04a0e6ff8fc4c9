import type { IntlShape } from 'react-intl'

/** A figure on a scale as people write it: 5, 5½, ½. */
export function halves(intl: IntlShape, value: number): string {
  const whole = Math.trunc(value)
  if (Math.abs(value - whole) !== 0.5) return intl.formatNumber(value)
  return whole === 0 ? '½' : `${intl.formatNumber(whole)}½`
}
