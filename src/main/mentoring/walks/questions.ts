import byLevel from '../../../../resources/walk/questions.json'
import { questionLevels } from '@shared/contract/mentoring/walks'
import { allMethods } from '../../methods/library'
import { openVault } from '../../vault/session'

/** Shipped questions that suit a walk, by level; the list names them by id. */
export function walkQuestions() {
  const prompts = new Map(
    allMethods(openVault().db).flatMap((method) => method.prompts.map((it) => [it.id, it] as const)),
  )
  return questionLevels.flatMap((level) =>
    byLevel[level].flatMap((id) => {
      const prompt = prompts.get(id)
      return prompt ? [{ level, prompt: id, en: prompt.en, nl: prompt.nl }] : []
    }),
  )
}
