import { Decrypter } from 'age-encryption'
import { z } from 'zod'
import { BospadError } from '@shared/errors'
import { decryptBytes } from '../../vault/age'

export const answerFormat = 1
/** Bytes; twelve long answers are 200,000. */
export const largestAnswer = 262_144

/** A question as the forms of a round have it. */
export type Asked = { text: string; type: 'scale' | 'open' }

const answer = z
  .strictObject({
    question: z.number().int().min(0).max(11),
    value: z.number().int().min(1).max(5).optional(),
    text: z.string().min(1).max(4000).optional(),
  })
  .refine(({ value, text }) => (value === undefined) !== (text === undefined))
export type GivenAnswer = z.infer<typeof answer>

const content = z.strictObject({
  format: z.literal('bospad-answer'),
  version: z.literal(answerFormat),
  round: z.uuid(),
  form: z.string().regex(/^[\w-]{22}$/),
  answers: z.array(answer).min(1).max(12),
})
export type Answer = z.infer<typeof content>

export type Refusal = 'foreign' | 'damaged' | 'large' | 'newer' | 'other'
export type Read = { answer: Answer } | { refused: Refusal }

const ageHead = 'age-encryption.org/v1\n-> X25519 '

/** An answer file as the key of its round opens it (docs/feedback-format.md). Never throws for what a file holds. */
export async function readAnswer(file: Uint8Array, identity: string, round: string, asked: Asked[]): Promise<Read> {
  if (file.length > largestAnswer) return { refused: 'large' }
  if (!Buffer.from(file.subarray(0, ageHead.length)).equals(Buffer.from(ageHead))) return { refused: 'other' }
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  let bytes: Uint8Array
  try {
    bytes = await decryptBytes(decrypter, file)
  } catch (error) {
    const isForeign = error instanceof Error && error.message.startsWith('no identity matched')
    return { refused: isForeign ? 'foreign' : 'damaged' }
  }
  let told: unknown
  try {
    told = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return { refused: 'other' }
  }
  const named = z.object({ format: z.literal('bospad-answer'), version: z.number() }).safeParse(told)
  if (!named.success) return { refused: 'other' }
  if (named.data.version !== answerFormat) return { refused: 'newer' }
  const read = content.safeParse(told)
  if (!read.success || !fits(read.data.answers, asked)) return { refused: 'damaged' }
  return read.data.round === round ? { answer: read.data } : { refused: 'foreign' }
}

/** Each question at most once, a number where one was asked for, words where those were. */
function fits(answers: readonly GivenAnswer[], asked: readonly Asked[]): boolean {
  const once = new Set(answers.map(({ question }) => question)).size === answers.length
  return (
    once && answers.every(({ question, value }) => asked[question]?.type === (value === undefined ? 'open' : 'scale'))
  )
}

/** @throws BospadError NOT_FOUND when it is no answer to this round (any more) */
export async function mustRead(file: Uint8Array, identity: string, round: string, asked: Asked[]): Promise<Answer> {
  const read = await readAnswer(file, identity, round, asked)
  if ('refused' in read) throw new BospadError('NOT_FOUND')
  return read.answer
}
