import type { Data } from '../../../methods/record/record-keeper'
import type { Session } from '../use-session'

export const jotKinds = ['opening', 'exception', 'strength', 'scale', 'action'] as const
export type JotKind = (typeof jotKinds)[number]

type Written = {
  /** What it is a record of. */
  kind: string
  /** The field that is typed into at once. */
  text: string
  /** Its fields besides, in their order. */
  more: readonly string[]
  values: (session: Session) => Data
}

const heard = (values: Data, more: readonly string[]): Written => ({
  kind: 'strength-ears.opening',
  text: 'quoteOrParaphrase',
  more,
  values: ({ id, facts }) => ({ session: id, ...(facts.clientId && { client: facts.clientId }), ...values }),
})

/** Each a record of its method, which hangs on the session. */
export const written: Record<JotKind, Written> = {
  opening: heard({ kind: 'wants-different' }, ['kind', 'followUpQuestion']),
  exception: heard({ kind: 'exception' }, ['followUpQuestion']),
  strength: heard({ kind: 'competence-resource' }, ['followUpQuestion']),
  scale: {
    kind: 'scaling-questions.measurement',
    text: 'whatMakesItThisMuch',
    more: ['value', 'signOfPlusOne'],
    values: ({ id, facts: { scales } }) => ({ session: id, ...(scales.length > 0 && { scale: scales.at(-1)?.id }) }),
  },
  action: {
    kind: 'smartie-actions.action',
    text: 'text',
    more: ['dueDate'],
    values: ({ id, facts }) => ({
      source: id,
      ...(facts.clientId && { owner: 'person', ownerPerson: facts.clientId }),
    }),
  },
}
