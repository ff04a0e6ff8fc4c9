import { os } from '../ipc/border'
import { exchangeHandlers } from './exchange/handlers'
import { pairsHandlers } from './pairs/handlers'
import { papersHandlers } from './papers/handlers'
import { routesHandlers } from './routes/handlers'
import { walksHandlers } from './walks/handlers'

export const mentoringHandlers = os.mentoring.router({
  pairs: pairsHandlers,
  walks: walksHandlers,
  routes: routesHandlers,
  papers: papersHandlers,
  exchange: exchangeHandlers,
})
