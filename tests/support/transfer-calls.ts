import { mkdirSync, mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import type { Bospad } from './app'
import { makeVault, withoutVault, type Call } from './calls'

/** A call with a new vault open behind it, also in an app where another one was. */
export async function opened(bospad: Bospad, name?: string): Promise<Call> {
  const call = await withoutVault(bospad)
  await makeVault(call, folderIn(bospad, 'vaults'), name)
  return call
}

/** A new, empty folder. */
export function folderIn(bospad: Bospad, name: string): string {
  const folder = join(mkdtempSync(join(bospad.home, 'test-')), name)
  mkdirSync(folder)
  return folder
}

export const dryRun = (call: Call, folder: string) =>
  call(async (client, given) => {
    for await (const event of await client.transfer.import.dryRun({ folder: given }))
      if (event.report) return event.report
    return null
  }, folder)

export const runAll = (call: Call, token: string, changed: 'skip' | 'update' = 'skip') =>
  call(
    async (client, given) => {
      const events = []
      for await (const event of await client.transfer.import.run({
        token: given.token,
        into: null,
        changed: given.changed,
      }))
        events.push(event)
      return events.at(-1)
    },
    { token, changed },
  )

export const exportAll = (call: Call, folder: string) =>
  call(async (client, given) => {
    let last
    for await (const event of await client.transfer.export.run({ folder: given, notebookId: null })) last = event
    return last
  }, folder)

export const total = (call: Call) =>
  call(async (client) => (await client.notebooks.entries.list({ filter: {}, cursor: null, limit: 1 })).total)

/** Everything of every entry but what a vault decides for itself. */
export const everything = (call: Call) =>
  call(async (client) => {
    const titles = Object.fromEntries(
      (await client.notebooks.list({ archived: true })).map(({ id, title }) => [id, title]),
    )
    const all = []
    for (let cursor: string | null = null; ;) {
      const { rows, next } = await client.notebooks.entries.list({ filter: {}, cursor, limit: 200 })
      for (const { id } of rows) {
        const { notebookId, revision: _, people, ...entry } = await client.notebooks.entries.get({ id })
        all.push({ ...entry, notebook: titles[notebookId], people: people.map(({ pseudonym }) => pseudonym) })
      }
      if (next === null) return all.sort((a, b) => a.id.localeCompare(b.id))
      cursor = next
    }
  })
