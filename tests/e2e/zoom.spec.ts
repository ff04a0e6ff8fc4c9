import { Due } from '../pages/due'
import { Methods } from '../pages/methods'
import { rooms } from '../pages/shell'
import { dueTitles, makeDue } from '../support/due-records'
import { expect, sharedApp } from '../support/shared-app'

const test = sharedApp({ settings: { language: 'nl' }, records: (call) => makeDue(call, dueTitles.nl) })

test('at the least size and at 200 % every room stays inside the window, and the rail shows all of it', async ({
  shell,
}) => {
  test.setTimeout(120_000)
  const { bospad, page } = shell
  const fits = { wide: 0, high: 0, rail: 0, around: 0 }
  for (const [size, factor] of [
    [{ width: 960, height: 640 }, 1],
    [{ width: 1280, height: 800 }, 2],
  ] as const) {
    await bospad.inWindow(
      (window, { size: { width, height }, factor: zoom }) => {
        window.setSize(width, height)
        window.webContents.setZoomFactor(zoom)
      },
      { size, factor },
    )
    await page.waitForFunction((width) => innerWidth === width, size.width / factor)
    for (const room of rooms) {
      await shell.go(room)
      await shell.settled()
      expect(await shell.overflow(), `${room} at ${factor * 100} %`).toEqual(fits)
    }
    await new Due(shell).enter()
    expect(await shell.overflow(), `due at ${factor * 100} %`).toEqual(fits)
    const methods = new Methods(shell)
    await methods.open('Vier soorten steun')
    expect(await shell.overflow(), `a method at ${factor * 100} %`).toEqual(fits)
    await methods.start('Moment van steun')
    expect(await shell.overflow(), `a record at ${factor * 100} %`).toEqual(fits)
  }
  await page.evaluate(() => document.querySelector('main')?.style.setProperty('min-width', '1000px'))
  expect((await shell.overflow()).wide, 'control: what is too wide is seen').toBeGreaterThan(0)
  await page.evaluate(() => Object.assign(document.querySelector('main')!.appendChild(document.createElement('p')).style, { position: 'absolute', top: '2000px', padding: '1px' })) // oxfmt-ignore
  expect((await shell.overflow()).around, 'control: what stretches a room is seen').toBeGreaterThan(0)
  await bospad.inWindow((window) => window.webContents.setZoomFactor(1))
})

test('on a touch screen too, what opens with a field in it is seen at once', async ({ shell }) => {
  await shell.page.evaluate(() => Object.defineProperty(navigator, 'maxTouchPoints', { value: 5 }))
  await shell.openPalette()
  expect(await shell.palette.evaluate((field) => field.checkVisibility({ opacityProperty: true }))).toBe(true)
})
