import { os } from '../../ipc/border'
import { loadMethods } from '../../methods/library'
import { readSettings } from '../../settings/store'
import { countWilling, hoursLog, hoursOfEngagement } from './log'
import { saveHours } from './save'
import { addTarget, listPresets, listTargets } from './targets'

const room = os.coaching.hours.use(async ({ next }) => {
  await loadMethods()
  return next()
})

export const hoursHandlers = os.coaching.hours.router({
  log: room.log.handler(({ input }) => hoursLog(input.filter, input.today)),
  ofEngagement: room.ofEngagement.handler(({ input }) => hoursOfEngagement(input.id, input.today)),
  targets: room.targets.handler(({ input }) => listTargets(input.today)),
  presets: room.presets.handler(() => listPresets()),
  addTarget: room.addTarget.handler(({ input }) => addTarget(input.preset, input.zone, readSettings().language)),
  willing: room.willing.handler(({ input }) => countWilling(input.filter)),
  save: room.save.handler(({ input: { today, ...file }, context }) => saveHours(context.sender, file, today)),
})
