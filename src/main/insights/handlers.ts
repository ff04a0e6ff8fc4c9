import type { WebContents } from 'electron'
import { os } from '../ipc/border'
import { loadMethods } from '../methods/library'
import { askWhere, writeChosen } from '../transfer/print'
import { openVault } from '../vault/session'
import { compute, figuresOf, overview } from './figures'
import { methodsIn } from './methods-in'
import { peopleOf } from './people-of'
import { printFigures, printReview } from './print'
import { takeAlong } from './review'
import { sourcesOf } from './sources'

const room = os.insights.use(async ({ next }) => {
  await loadMethods()
  return next()
})

export const insightsHandlers = os.insights.router({
  overview: room.overview.handler(({ input }) => overview(input.period, { side: input.side, with: input.with })),
  people: room.people.handler(({ input }) => peopleOf(input.side)),
  methods: room.methods.handler(({ input }) => methodsIn(input.period, input)),
  ofMethod: room.ofMethod.handler(({ input }) =>
    figuresOf(input.id, input.period, { side: input.side, with: input.with }),
  ),
  sources: room.sources.handler(({ input }) =>
    sourcesOf(input.figure, input.period, input.row, { side: input.side, with: input.with }),
  ),
  leaving: room.leaving.handler(
    async ({ input: { figure, period, ...looking } }) => (await compute(figure, period, looking)).table,
  ),
  saveCsv: room.saveCsv.handler(({ input, context }) => {
    openVault()
    return saveCsv(context.sender, input.name, input.csv)
  }),
  print: room.print.handler(({ input, context }) => printFigures(context.sender, input)),
  takeAlong: room.takeAlong.handler(({ input }) => takeAlong(input.year, input)),
  review: room.review.handler(({ input, context }) => printReview(context.sender, input)),
})

async function saveCsv(page: WebContents, name: string, csv: string): Promise<boolean> {
  const path = await askWhere(page, name, 'csv')
  if (path === null) return false
  writeChosen(path, `\uFEFF${csv}`) // the mark tells spreadsheets that it is UTF-8
  return true
}
