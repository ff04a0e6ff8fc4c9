import { os } from '../../ipc/border'
import { loadMethods } from '../../methods/library'
import { modelsOfClient } from './of-client'

const { models } = os.coaching

export const modelsHandlers = models.router({
  ofClient: models.ofClient.handler(async ({ input }) => {
    await loadMethods()
    return modelsOfClient(input.engagement)
  }),
})
