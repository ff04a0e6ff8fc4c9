import { os } from '../../ipc/border'
import { saveCalendar } from './calendar'
import { walkFacts } from './facts'
import { walkQuestions } from './questions'

export const walksHandlers = os.mentoring.walks.router({
  facts: os.mentoring.walks.facts.handler(({ input }) => walkFacts(input.id)),
  questions: os.mentoring.walks.questions.handler(() => walkQuestions()),
  calendar: os.mentoring.walks.calendar.handler(({ input, context }) => saveCalendar(context.sender, input)),
})
