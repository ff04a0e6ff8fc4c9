import type { ElectronApplication } from '@playwright/test'
import { expect, test } from 'vitest'
import { inMain, type Electron } from './in-main'

/** Main as Playwright reaches it, with the first `lost` answers collected as garbage, as `message` says. */
function mainThatLoses(lost: number, message = 'Resulting promise was garbage collected.') {
  const evaluate = async (work: (electron: Electron, given: unknown) => unknown, given: unknown) => {
    const answer = await work({} as Electron, given)
    if (lost-- > 0) throw new Error(`electronApplication.evaluate: ${message}`)
    return answer
  }
  return { evaluate } as unknown as ElectronApplication
}

const countUp = async (_electron: Electron, by: number) => {
  const counter = globalThis as { counted?: number }
  return (counter.counted = (counter.counted ?? 0) + by)
}

test('a lost answer is asked for again, and the work is done once', async () => {
  expect(await inMain(mainThatLoses(3), countUp, 5)).toBe(5)
  expect(await inMain(mainThatLoses(0), countUp, 1)).toBe(6)
})

test('any other failure is a failure', async () => {
  await expect(inMain(mainThatLoses(1, 'Target crashed'), countUp, 1)).rejects.toThrow('Target crashed')
  const fails = () => {
    throw new Error('no such window')
  }
  await expect(inMain(mainThatLoses(0), fails)).rejects.toThrow('no such window')
})
