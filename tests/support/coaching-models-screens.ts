import { expect } from '@playwright/test'
import { Models } from '../pages/models'
import type { Shell } from '../pages/shell'
import { borrowPort } from './calls'
import { makeModels, modelWords } from './coaching-models'

type Look = (name: string) => Promise<void>

/** Every drawing beside its record, and a peer session in its rounds. */
export async function visitModels(shell: Shell, look: Look) {
  const models = new Models(shell)
  const words = modelWords(shell.language)
  await borrowPort(shell.page, (call) => makeModels(call, words))
  const at = [
    ['situation-overview.overview', words.situation, '33z-model-overview'],
    ['support-kinds.moment', words.client, '33a-model-support'],
    ['impact-map.map', words.need, '33b-model-impact'],
    ['development-programme.module', words.module, '33c-model-module'],
    ['skill-practice-plan.plan', words.skill, '33d-model-practice'],
    ['cyclic-evaluation.cycle', words.activity, '33e-model-evaluation'],
    ['team-solution-track.track', words.team, '33f-model-track'],
    ['strength-sheet.sheet', words.client, '33g-model-strengths'],
    ['strength-sheet.rota', words.rota, '33h-model-rota'],
    ['peer-consultation.session', words.caseQuestion, '33i-model-peer'],
  ] as const
  await models.ofClient(words.client)
  await look('33-models')
  for (const [kind, title, name] of at) {
    await models.open(words.client, kind, title)
    await expect(models.drawing(kind)).toBeVisible()
    await look(name)
  }
  await models.button('drawing.rounds.run').click()
  await models.inRound(1)
  await models.goToRound(0)
  await expect(models.names.getByRole('listitem')).toHaveCount(2)
  await look('33j-model-rounds')
}
