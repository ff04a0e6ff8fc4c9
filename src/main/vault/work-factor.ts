import { app } from 'electron'
import { usualWorkFactor } from './keys'

/** Tests may make envelopes that open quickly; a packaged Bospad never does. */
export function workFactor(): number {
  const forTests = app.isPackaged ? undefined : process.env.BOSPAD_TEST_WORK_FACTOR
  return forTests === undefined ? usualWorkFactor : Number(forTests)
}
