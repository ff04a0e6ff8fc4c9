// Milliseconds of each beginning of a word, given as arguments, in a plain store of 100,000 entries; JSON on standard output.
import { median } from './report'
import { rawStore } from './stores'

const search = rawStore(100_000, false).prepare(
  `SELECT rowid, snippet(search, 1, '[', ']', '…', 24) FROM search WHERE search MATCH ? ORDER BY rank LIMIT 50`,
)
const times = process.argv.slice(2).map((word) => {
  const rounds = Array.from({ length: 9 }, () => {
    const start = performance.now()
    search.all(`"${word}" *`)
    return performance.now() - start
  })
  return [word, median(rounds)]
})
console.log(JSON.stringify(Object.fromEntries(times)))
