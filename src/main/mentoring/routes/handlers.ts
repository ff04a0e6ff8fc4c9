import { os } from '../../ipc/border'
import { openRoute } from './open-route'
import { saveRoute } from './save-route'

export const routesHandlers = os.mentoring.routes.router({
  open: os.mentoring.routes.open.handler(({ context }) => openRoute(context.sender)),
  save: os.mentoring.routes.save.handler(({ input, context }) => saveRoute(context.sender, input.id)),
})
