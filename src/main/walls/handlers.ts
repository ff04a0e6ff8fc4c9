import { os } from '../ipc/border'
import { loadMethods } from '../methods/library'
import { isParted, setShownSide, shownSide } from '../store/walls'
import { openVault, save } from '../vault/session'
import { beginPractice } from './practice'
import { cross, planCrossing, undoCrossing } from './cross'

const room = os.walls.use(async ({ next }) => {
  await loadMethods()
  return next()
})

export const wallsHandlers = os.walls.router({
  shown: os.walls.shown.handler(() => {
    const { db } = openVault()
    return { side: shownSide(db), isParted: isParted(db) }
  }),
  show: os.walls.show.handler(({ input }) => save((db) => setShownSide(db, input.side))),
  plan: room.plan.handler(({ input }) => planCrossing(input)),
  cross: room.cross.handler(({ input }) => cross(input)),
  practice: os.walls.practice.handler(() => beginPractice()),
  undo: room.undo.handler(({ input }) => undoCrossing(input)),
})
