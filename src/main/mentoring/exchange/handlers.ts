import { BrowserWindow, dialog, type WebContents } from 'electron'
import { BospadError } from '@shared/errors'
import { os } from '../../ipc/border'
import { setRuleLanguage } from '../../methods/context'
import { loadMethods } from '../../methods/library'
import { readSettings } from '../../settings/store'
import { readStoredPlan } from '../../store/exchange'
import { writeDurably } from '../../vault/durable-file'
import { runInWorker } from '../../vault/in-worker'
import { openVault } from '../../vault/session'
import { asBospadError } from '../../vault/sqlite-failure'
import { strengthOf } from '../../vault/strength'
import { workFactor } from '../../vault/work-factor'
import { setPlanLanguage } from './changes'
import { chosenFile, forgetFile, holdFile, readPlanFile } from './chosen-files'
import { acceptPlan, lookAt, planToHandOver } from './exchange'
import { groupsOf, ownKey } from './keys'
import { openApart } from './open-apart'
import { sealOf, type Opened, type Seal } from './plan-file'
import type { PlanTask } from './plan-worker'
import planWorker from './plan-worker?modulePath'
import { printSheet } from '../../vault/print-sheet'
import { exchangeState, outlineOf, setChecked, setOtherKey } from './state'
import { undoAcceptance } from './undo'

const room = os.mentoring.exchange.use(async ({ next }) => {
  await loadMethods()
  const { language } = readSettings()
  setRuleLanguage(language)
  setPlanLanguage(language)
  return next()
})
const clock = () => ({ now: Date.now(), zone: Intl.DateTimeFormat().resolvedOptions().timeZone })

export const exchangeHandlers = os.mentoring.exchange.router({
  state: room.state.handler(({ input }) => exchangeState(input.pair)),
  outline: room.outline.handler(({ input }) => outlineOf(input.pair)),
  handOver: room.handOver.handler(({ input, context }) => handOver(context.sender, input.pair, input.phrase)),
  choose: room.choose.handler(async ({ context }) => {
    const path = await askFile(context.sender, 'bospad-plan')
    if (path === null) return null
    const file = readPlanFile(path)
    const needs = sealOf(file) === 'phrase' ? ('phrase' as const) : ('nothing' as const)
    return { token: holdFile(file), needs }
  }),
  open: room.open.handler(async ({ input }) => {
    const held = chosenFile(input.token)
    const opened = held.opened ?? (await unseal(held.file, input.phrase))
    const look = lookAt(opened, input.pair)
    const { db } = openVault()
    chosenFile(input.token).opened = opened
    const { from, madeAt } = opened.head
    const { otherKey } = readStoredPlan(db, look.trajectory)
    const key = from.key === null ? 'none' : otherKey === null ? 'new' : otherKey === from.key ? 'known' : 'other'
    return { ...look, token: input.token, madeAt, from: from.role, key }
  }),
  accept: room.accept.handler(({ input }) => {
    const { opened } = chosenFile(input.token)
    if (!opened) throw new BospadError('NOT_FOUND')
    const accepted = acceptPlan(opened, input.pair, input, clock())
    forgetFile()
    return accepted
  }),
  undo: room.undo.handler(({ input }) => undoAcceptance(input.pair, clock())),
  setOtherKey: room.setOtherKey.handler(({ input }) => setOtherKey(input.pair, input.key)),
  setChecked: room.setChecked.handler(({ input }) => setChecked(input.pair, input.checked)),
  openKeyFile: room.openKeyFile.handler(async ({ context }) => {
    const path = await askFile(context.sender, 'bospad-key')
    return path === null ? null : Buffer.from(readPlanFile(path).subarray(0, 2000)).toString('utf8')
  }),
  saveKeyFile: room.saveKeyFile.handler(async ({ context }) => {
    const { recipient } = await ownKey()
    const path = await askWhere(context.sender, 'bospad.bospad-key', 'bospad-key')
    if (path === null) return false
    write(path, `${groupsOf(recipient).join(' ')}\n`)
    return true
  }),
  printKey: room.printKey.handler(({ input, context }) => printSheet(context.sender, input.to, 'bospad-key.pdf')),
})

async function unseal(file: Uint8Array, phrase: string | null): Promise<Opened> {
  const opener = phrase === null ? { identity: (await ownKey()).identity } : { phrase }
  return openApart(file, opener)
}

async function handOver(page: WebContents, pair: string, phrase: string | null): Promise<boolean> {
  const { db } = openVault()
  const { otherKey } = readStoredPlan(db, pair)
  if (phrase === null && otherKey === null) throw new BospadError('KEY_UNREADABLE')
  if (phrase !== null && !(await strengthOf(phrase, '')).enough) throw new BospadError('WEAK_PASSPHRASE')
  const path = await askWhere(page, `plan-${new Date().toLocaleDateString('sv-SE')}.bospad-plan`, 'bospad-plan')
  if (path === null) return false
  const plan = planToHandOver(pair, (await ownKey()).recipient, Date.now())
  const seal: Seal = phrase === null ? { recipient: otherKey ?? '' } : { phrase, workFactor: workFactor() }
  write(path, await runInWorker<Uint8Array>(planWorker, { kind: 'seal', plan, seal } satisfies PlanTask))
  return true
}

function write(path: string, content: Uint8Array | string): void {
  try {
    writeDurably(path, content)
  } catch (error) {
    throw asBospadError(error)
  }
}

async function askFile(page: WebContents, extension: string): Promise<string | null> {
  const window = BrowserWindow.fromWebContents(page)
  const options = { properties: ['openFile' as const], filters: [{ name: 'Bospad', extensions: [extension] }] }
  const { canceled, filePaths } = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options)) // oxfmt-ignore
  return canceled ? null : (filePaths[0] ?? null)
}

async function askWhere(page: WebContents, defaultPath: string, extension: string): Promise<string | null> {
  const window = BrowserWindow.fromWebContents(page)
  const options = { defaultPath, filters: [{ name: 'Bospad', extensions: [extension] }] }
  const { canceled, filePath } = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options)) // oxfmt-ignore
  return canceled || !filePath ? null : filePath
}
