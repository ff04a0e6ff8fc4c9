import { resolve } from 'node:path'
import { sizes, test } from '../support/app'
import { setTheme, themes, visitScreens } from '../support/screens'

const dir = process.env.SHOTS_DIR ?? resolve('node_modules/.cache/shots')

for (const language of ['en', 'nl'] as const)
  test(`every screen in ${language}, light and dark, in both sizes`, async ({ start }) => {
    test.setTimeout(1_200_000)
    const bospad = await start({ settings: { language, theme: 'system', lockAfterMinutes: 0 } })
    await visitScreens(bospad, language, async (name) => {
      for (const theme of themes) {
        await setTheme(bospad, theme)
        for (const [size, pixels] of Object.entries(sizes))
          await bospad.photograph(dir, `${name}-${language}-${theme}-${size}`, pixels)
      }
    })
  })
