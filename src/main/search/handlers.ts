import { os } from '../ipc/border'
import { countFound, search } from './run'

export const searchHandlers = os.search.router({
  query: os.search.query.handler(({ input }) => search(input)),
  count: os.search.count.handler(({ input }) => countFound(input.text, input.filter)),
})
