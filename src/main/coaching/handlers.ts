import { os } from '../ipc/border'
import { clientsHandlers } from './clients/handlers'
import { dutiesHandlers } from './duties/handlers'
import { feedbackHandlers } from './feedback/handlers'
import { hoursHandlers } from './hours/handlers'
import { modelsHandlers } from './models/handlers'
import { selfHandlers } from './self/handlers'
import { sessionsHandlers } from './sessions/handlers'

export const coachingHandlers = os.coaching.router({
  clients: clientsHandlers,
  sessions: sessionsHandlers,
  hours: hoursHandlers,
  duties: dutiesHandlers,
  models: modelsHandlers,
  feedback: feedbackHandlers,
  self: selfHandlers,
})
