import type { Finding } from '@shared/contract/methods'
import type { Flow } from '@shared/domain/method/flow'
import type { Words } from '@shared/domain/method/text'
import type { RecordKeeper } from '../methods/record/record-keeper'
import type { Linked } from './linked'

/** How closing went: what the root lacks, what its rules say, and which records stay drafts, by name. */
export type Closing = { refused: Finding[]; said: Finding[]; drafts: Words[] }

/**
 * Keeps the event as looked back on, and what goes with it. What the method refuses leaves the event as it was; a record
 * beside it that is not complete stays a draft and holds nothing up. Null when nothing could be saved.
 */
export async function closeLoop(
  flow: Flow,
  root: RecordKeeper,
  linked: Record<string, Linked>,
): Promise<Closing | null> {
  const kept = await root.keep(flow.states.closed)
  if (!kept) return null
  if (kept.refused) {
    await root.keep(flow.states.ahead) // a plan that was kept stays kept, and goes on asking for a look back
    return { refused: kept.findings.filter(({ kind }) => kind === 'refuse'), said: [], drafts: [] }
  }
  const drafts: Words[] = []
  for (const { keeper, known, copies, isStarted } of Object.values(linked)) {
    await keeper.flush()
    if (!isStarted()) continue
    keeper.change(copies())
    if ((await keeper.keep())?.refused) drafts.push(known.type.name)
  }
  return { refused: [], said: kept.findings, drafts }
}
