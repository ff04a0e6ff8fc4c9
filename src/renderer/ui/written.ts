import type { IntlShape } from 'react-intl'

/** A value of a scale; where the scale goes below zero, those above it carry a plus, and the minus is a real one. */
export const written = (intl: IntlShape, value: number, min: number) =>
  intl.formatNumber(value, { signDisplay: min < 0 ? 'exceptZero' : 'auto' }).replace('-', '\u2212')
