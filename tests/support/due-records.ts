import type { Call } from './calls'

/** `days` from now as a local day, `2026-11-22`. */
export function localDayIn(days: number): string {
  const at = new Date()
  at.setDate(at.getDate() + days)
  return at.toLocaleDateString('sv-SE')
}

type DueTitles = { event: string; cue: string; plan: string; ahead: string; steps: string[]; action: string }

export const dueTitles = {
  en: {
    event: 'Board meeting: let others speak first',
    cue: 'I feel the urge to fill a silence',
    plan: 'I count four breaths and ask Bram what he sees',
    ahead: 'One-to-one with Noor',
    steps: [
      'Send Henk his two slides back, with a question',
      'Ask Yusuf which walk he wants to lead',
      'Block 15 minutes after the steering group to write',
    ],
    action: 'Call the works council before the plan is final',
  },
  nl: {
    event: 'Directieoverleg: anderen eerst laten spreken',
    cue: 'ik een stilte wil opvullen',
    plan: 'tel ik vier ademhalingen en vraag ik Bram wat hij ziet',
    ahead: 'Gesprek met Noor',
    steps: [
      'Henk zijn twee slides terugsturen, met een vraag',
      'Yusuf vragen welke wandeling hij wil leiden',
      'Een kwartier na de stuurgroep vrijhouden om te schrijven',
    ],
    action: 'De ondernemingsraad bellen voordat het plan af is',
  },
} satisfies Record<string, DueTitles>

/** An event that passed, one that comes, steps of two days ago, today and in three days, an action with its follow-up, a rhythm. */
export async function makeDue(call: Call, titles: DueTitles): Promise<void> {
  const days = { past: localDayIn(-1), steps: [localDayIn(-2), localDayIn(0), localDayIn(3)], ahead: localDayIn(1) }
  await call(
    async (client, { titles: it, days: on, before }) => {
      const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
      const keep = async (kind: string, values: Record<string, unknown>, at = Date.now()) => {
        const { record } = await client.methods.records.start({ kind, at, zone, values })
        const { id, revision, data, state } = record
        const kept = await client.methods.records.save({ id, revision, data, at, zone, state, keep: true })
        if (kept.refused) throw new Error(`${kind} was refused`)
      }
      await keep('emotion-bridge.log', { event: it.event, when: `${on.past}T14:00`, ifCue: it.cue, thenI: it.plan })
      await keep('emotion-bridge.log', { event: it.ahead, when: `${on.ahead}T09:30` })
      for (const [no, text] of it.steps.entries()) await keep('baby-steps.step', { text, byDate: on.steps[no] })
      await keep('smartie-actions.action', { text: it.action, owner: 'self' }, before)
      await client.methods.choose({ id: 'circular-mandate', rhythm: true })
    },
    { titles, days, before: Date.now() - 14 * 86_400_000 },
  )
}
