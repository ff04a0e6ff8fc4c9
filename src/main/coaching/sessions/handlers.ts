import { os } from '../../ipc/border'
import { loadMethods } from '../../methods/library'
import { questionBank } from './bank'
import { saveCalendar } from './calendar'
import { companionOf, countContradiction } from './companions'
import { sessionFacts } from './facts'
import { listSessions } from './list-sessions'
import { moveSession } from './move'
import { sharedOf, sheetOf } from './papers'
import { addQuestions, arrange } from './questions'
import { printSheet, shareSummary } from './take-out'

const { sessions } = os.coaching

/** Methods are read with the first call that needs them. */
async function withMethods<T>(work: () => T | Promise<T>): Promise<T> {
  await loadMethods()
  return work()
}

export const sessionsHandlers = sessions.router({
  list: sessions.list.handler(({ input }) => withMethods(() => listSessions(input.engagement))),
  facts: sessions.facts.handler(({ input }) => withMethods(() => sessionFacts(input.id))),
  bank: sessions.bank.handler(() => withMethods(() => questionBank())),
  ask: sessions.ask.handler(({ input }) => withMethods(() => addQuestions(input.session, input.questions))),
  arrange: sessions.arrange.handler(({ input }) => withMethods(() => arrange(input.session, input.order))),
  companion: sessions.companion.handler(({ input }) => withMethods(() => companionOf(input.session, input.kind))),
  tally: sessions.tally.handler(({ input }) => withMethods(() => countContradiction(input.session, input.by))),
  move: sessions.move.handler(({ input }) => withMethods(() => moveSession(input.session, input.startAt))),
  calendar: sessions.calendar.handler(({ input, context }) => withMethods(() => saveCalendar(context.sender, input))),
  sheet: sessions.sheet.handler(({ input }) => withMethods(() => sheetOf(input.id, input.withPrivate))),
  printSheet: sessions.printSheet.handler(({ input: { id, withPrivate, to }, context }) =>
    printSheet(context.sender, id, withPrivate, to),
  ),
  shared: sessions.shared.handler(({ input }) => withMethods(() => sharedOf(input.id))),
  share: sessions.share.handler(({ input: { id, to }, context }) => shareSummary(context.sender, id, to)),
})
