import { os } from '../ipc/border'
import { readBeside } from './beside'
import { openCalendar } from './calendar/open-calendar'
import { listEvents } from './events'
import { readFlow } from './flow'

export const reflectHandlers = os.reflect.router({
  flow: os.reflect.flow.handler(() => readFlow()),
  events: os.reflect.events.handler(({ input }) => listEvents(input.now, input.closed)),
  openCalendar: os.reflect.openCalendar.handler(({ context }) => openCalendar(context.sender)),
  beside: os.reflect.beside.handler(({ input }) => readBeside(input.id)),
})
