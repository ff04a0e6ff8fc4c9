import { clientsContract } from './clients'
import { dutiesContract } from './duties'
import { feedbackContract } from './feedback'
import { hoursContract } from './hours'
import { modelsContract } from './models'
import { selfContract } from './self'
import { sessionsContract } from './sessions'

/** The coaching room. What is written down there are records of methods; here is what the methods cannot say. */
export const coachingContract = {
  clients: clientsContract,
  sessions: sessionsContract,
  hours: hoursContract,
  duties: dutiesContract,
  models: modelsContract,
  feedback: feedbackContract,
  self: selfContract,
}
