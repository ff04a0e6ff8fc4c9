import type { BankQuestion, SessionQuestion } from '@shared/contract/coaching/sessions'

/** Empty: any. */
export type Wanted = {
  text: string
  part: SessionQuestion['part'] | ''
  level: NonNullable<SessionQuestion['level']> | ''
  focus: NonNullable<SessionQuestion['focus']> | ''
}

const folded = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase()

/** Questions that hold every word that was typed, in either language or in the name of their method. */
export function find(bank: readonly BankQuestion[], { text, part, level, focus }: Wanted): BankQuestion[] {
  const words = folded(text).split(/\s+/).filter(Boolean)
  return bank.filter((it) => {
    if ((part && it.part !== part) || (level && it.level !== level) || (focus && it.focus !== focus)) return false
    if (words.length === 0) return true
    const all = folded([it.text.en, it.text.nl, it.method?.en, it.method?.nl].join(' '))
    return words.every((word) => all.includes(word))
  })
}
