import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { takePort } from '../support/calls'
import { along, hills, loop } from '../support/gpx-shapes'
import { plain } from '../support/gpx-text'
import { expect, sharedApp } from '../support/shared-app'

/** GPX in and out through the real border; what a file may hold is in src/main/mentoring/routes. */
const test = sharedApp()
const fixture = (name: string) => join(import.meta.dirname, '../fixtures/gpx', name)

test('a file is read, kept in a walk and written again', async ({ shell: { bospad } }, info) => {
  const long = info.outputPath('long.gpx')
  writeFileSync(long, plain(along(52.0317, 5.3737, loop(24), 50_000, hills(10, 40, 5)), 'Lang'))
  const call = await takePort(bospad.page)
  const open = async (path: string | null) => {
    await bospad.answerFolderDialog(path)
    return call((client) => client.mentoring.routes.open())
  }
  expect(await open(null)).toBeNull()
  expect(await open(fixture('entity-bomb.gpx'))).toEqual({ name: 'entity-bomb.gpx', problem: 'doctype', choices: [] })
  expect(await open(join(bospad.vaults, 'gone.gpx'))).toMatchObject({ problem: 'unreadable' })
  expect((await open(long))?.choices).toMatchObject([{ points: 50_000, route: { name: 'Lang', up: 200 } }])

  const [chosen] = (await open(fixture('plain.gpx')))?.choices ?? []
  const id = await call(async (client, route) => {
    const { record } = await client.methods.records.start({
      kind: 'mentoring-walk.walk',
      at: Date.now(),
      zone: 'Europe/Amsterdam',
    })
    const data = { routeName: 'Kaapse Bossen', meetingPoint: 'Slagboom', route, stops: [{ name: 'Beuk', km: 2 }] }
    const { id, revision, at, zone } = record
    await client.methods.records.save({ id, revision, at, zone, data, state: null, keep: false })
    return id
  }, chosen?.route)
  const written = info.outputPath('written.gpx')
  await bospad.inMain(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, written)
  expect(await call((client, walk) => client.mentoring.routes.save({ id: walk }), id)).toBe(true)
  expect(readFileSync(written, 'utf8')).toContain('<name>Beuk</name><type>pause</type>')
  expect((await open(written))?.choices[0]?.route.segments).toEqual(chosen?.route.segments)
})
