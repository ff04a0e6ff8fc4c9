import { expect, test } from '../support/app'

test('starts on folders of its own with the window titled Bospad', async ({ bospad }) => {
  const title = await bospad.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((it) => it.getTitle()))
  expect(title).toEqual(['Bospad'])
})
