import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openTemporaryStore, type TemporaryStore } from '../../../tests/support/temporary-store'
import { writeSample } from './write-sample'

let store: TemporaryStore
beforeEach(() => (store = openTemporaryStore()))
afterEach(() => store.close())

describe('the sample', () => {
  test.each(['en', 'nl'] as const)('%s', async (language) => {
    const t=performance.now()
    const refused = await writeSample(language, Date.now())
    console.log(performance.now()-t, store.db.prepare('select kind, status, count(*) c from record group by 1,2').all())
    expect(refused).toEqual([])
  })
})
