/** Something stands there. */
export const isWritten = (value: unknown): boolean =>
  Array.isArray(value) ? value.some(isWritten) : typeof value === 'string' && value.trim() !== ''
