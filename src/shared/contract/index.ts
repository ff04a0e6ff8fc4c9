import { captureContract } from './capture'
import { coachingContract } from './coaching'
import { dueContract } from './due'
import { emotionsContract } from './emotions'
import { insightsContract } from './insights'
import { mentoringContract } from './mentoring'
import { methodsContract } from './methods'
import { notebooksContract } from './notebooks'
import { peopleContract } from './people'
import { reflectContract } from './reflect'
import { sampleContract } from './sample'
import { searchContract } from './search'
import { settingsContract } from './settings'
import { todayContract } from './today'
import { transferContract } from './transfer'
import { vaultContract } from './vault'
import { wallsContract } from './walls'

/** Everything the page may ask of main. A line here without a handler does not compile. */
export const contract = {
  vault: vaultContract,
  notebooks: notebooksContract,
  people: peopleContract,
  methods: methodsContract,
  due: dueContract,
  emotions: emotionsContract,
  insights: insightsContract,
  reflect: reflectContract,
  coaching: coachingContract,
  mentoring: mentoringContract,
  sample: sampleContract,
  search: searchContract,
  today: todayContract,
  capture: captureContract,
  settings: settingsContract,
  transfer: transferContract,
  walls: wallsContract,
}
export type Contract = typeof contract
