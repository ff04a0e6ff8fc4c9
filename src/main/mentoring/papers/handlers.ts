import { os } from '../../ipc/border'
import { loadMethods } from '../../methods/library'
import { readSettings } from '../../settings/store'
import { printJobTo } from '../../transfer/print'
import { kitIn } from './kit'
import { putOnPaper } from './on-paper'
import { saveCard } from './save-card'
import { summaryOf } from './summary'
import { walkCard } from './walk-card'
import { wordsIn } from './words'

const { papers } = os.mentoring

export const papersHandlers = papers.router({
  card: papers.card.handler(async ({ input }) => {
    await loadMethods()
    return walkCard(input.id)
  }),
  saveCard: papers.saveCard.handler(({ input, context }) => saveCard(context.sender, input)),
  kit: papers.kit.handler(({ input: { language, to }, context }) =>
    putOnPaper(context.sender, { language, kit: kitIn(language) }, { size: 'A4', name: wordsIn(language)('kit') }, to),
  ),
  summary: papers.summary.handler(async ({ input: { id, to }, context }) => {
    await loadMethods()
    const { language } = readSettings()
    return printJobTo(context.sender, summaryOf(id, language), { name: wordsIn(language)('summary'), heading: '' }, to)
  }),
})
