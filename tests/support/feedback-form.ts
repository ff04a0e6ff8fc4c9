import { existsSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { FeedbackForm } from '../pages/feedback'
import type { Bospad } from './app'

/**
 * A form in a Chromium window that has nothing of Bospad: no preload, a session of its own. What it asks the network or the
 * disk for is written down, and what it saves lands at `answer`.
 */
export async function openForm(bospad: Bospad, file: string, answer: string): Promise<OpenedForm> {
  const opened = bospad.app.waitForEvent('window')
  await bospad.inMain(
    async ({ BrowserWindow, session }, given) => {
      const own = session.fromPartition(`form ${given.answer}`)
      const asked: string[] = []
      ;(globalThis as Record<string, unknown>)[given.answer] = asked
      own.webRequest.onBeforeRequest(({ url }, answer) => {
        asked.push(url)
        answer({})
      })
      own.removeAllListeners('will-download') // of Bospad's own sessions; a browser saves files
      own.on('will-download', (_event, item) => item.setSavePath(given.answer))
      const window = new BrowserWindow({ width: 480, height: 800, webPreferences: { session: own, sandbox: true } })
      await window.loadFile(given.file)
    },
    { file, answer },
  )
  const page = await opened
  await page.waitForLoadState('domcontentloaded')
  return new OpenedForm(bospad, page, answer)
}

export class OpenedForm extends FeedbackForm {
  constructor(
    private readonly bospad: Bospad,
    page: Page,
    private readonly answer: string,
  ) {
    super(page)
  }

  /** Saves the answer; its file is whole. */
  async keep(): Promise<string> {
    await this.save.click()
    await expect(this.said).toContainText(/answer-[a-z2-9]{4}\.age/)
    await expect.poll(() => existsSync(this.answer)).toBe(true)
    return this.answer
  }
  /** Addresses that the page asked for. */
  asked(): Promise<string[]> {
    return this.bospad.inMain(
      (_electron, name) => (globalThis as Record<string, unknown>)[name] as string[],
      this.answer,
    )
  }
  async close() {
    const address = this.page.url()
    await this.bospad.inMain(({ BrowserWindow }, url) => {
      for (const window of BrowserWindow.getAllWindows()) if (window.webContents.getURL() === url) window.destroy()
    }, address)
  }
}
