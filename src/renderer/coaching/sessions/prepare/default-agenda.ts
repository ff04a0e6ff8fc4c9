import type { AgendaLine } from '../use-session'

const parts = ['open', undefined, 'explore', 'commit'] as const
/** Of 75 minutes. */
const shares = [10, 15, 35, 15]
const whole = 75
const usual = 60

/** Four lines that fill the length of a session in steps of five minutes; what does not fit goes to the theme. */
export function defaultAgenda(length: number | null, texts: readonly [string, string, string, string]): AgendaLine[] {
  const of = length ?? usual
  const minutes = shares.map((share) => Math.max(5, Math.round((share * of) / whole / 5) * 5))
  const others = minutes.reduce((sum, it, at) => (at === 2 ? sum : sum + it), 0)
  return texts.map((text, at) => {
    const part = parts[at]
    return { minutes: at === 2 ? Math.max(5, of - others) : (minutes[at] ?? 5), text, ...(part && { part }) }
  })
}
