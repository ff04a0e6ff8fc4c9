/** Values of a record as they are shown: what is not there is empty. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
export const listOf = (value: unknown): string[] => (Array.isArray(value) ? (value as string[]) : [])
