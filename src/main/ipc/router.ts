import { captureHandlers } from '../capture/handlers'
import { coachingHandlers } from '../coaching/handlers'
import { dueHandlers } from '../due/handlers'
import { emotionsHandlers } from '../emotions/handlers'
import { insightsHandlers } from '../insights/handlers'
import { mentoringHandlers } from '../mentoring/handlers'
import { methodsHandlers } from '../methods/handlers'
import { notebooksHandlers } from '../notebooks/handlers'
import { peopleHandlers } from '../people/handlers'
import { reflectHandlers } from '../reflect/handlers'
import { sampleHandlers } from '../sample/handlers'
import { searchHandlers } from '../search/handlers'
import { settingsHandlers } from '../settings/handlers'
import { todayHandlers } from '../today/handlers'
import { transferHandlers } from '../transfer/handlers'
import { vaultHandlers } from '../vault/handlers'
import { wallsHandlers } from '../walls/handlers'
import { os } from './border'

export const router = os.router({
  vault: vaultHandlers,
  notebooks: notebooksHandlers,
  people: peopleHandlers,
  methods: methodsHandlers,
  due: dueHandlers,
  emotions: emotionsHandlers,
  insights: insightsHandlers,
  reflect: reflectHandlers,
  coaching: coachingHandlers,
  mentoring: mentoringHandlers,
  sample: sampleHandlers,
  search: searchHandlers,
  today: todayHandlers,
  capture: captureHandlers,
  settings: settingsHandlers,
  transfer: transferHandlers,
  walls: wallsHandlers,
})
