import { dayFromNow, examples } from '../support/earlier'
import { expect } from '../support/shared-app'

const { test, earlier } = examples('en')

earlier(async (made) => {
  for (const daysAgo of [22, 15, 8, 1])
    await made.keep('sf-basic-rules.check', { subject: 'Friday one-to-ones', verdict: 'works' }, { daysAgo })
  await made.keep('sf-basic-rules.check', { subject: 'The office plants', verdict: 'not-broken' }, { daysAgo: 1 })
})

test('sf-basic-rules 2: what works four times is listed under "do more"', async ({ records }) => {
  await records.method('sf-basic-rules')
  const card = (await records.figures()).card('Do more of this')
  await expect(card).toContainText('Friday one-to-ones')
  await expect(card).not.toContainText('The office plants')
})

const exception = { problemLabel: 'Nobody speaks up', howMuchLess: 4, repeatable: 'yes' }
earlier(async (made) => {
  for (const daysAgo of [20, 15, 10, 5]) {
    const whatIDidDifferently = daysAgo === 10 ? ['I sat at the side'] : ['I opened with a question']
    await made.keep('exception-finding.moment', { ...exception, whatIDidDifferently }, { daysAgo })
  }
})

test('exception-finding 1: what was done differently is counted over time', async ({ records }) => {
  const whatIDidDifferently = ['I opened with a question']
  await records.begin('exception-finding.moment', { ...exception, whatIDidDifferently })
  await records.keep()
  await records.isKept()
  await records.method('exception-finding')
  const insights = await records.figures()
  await expect(insights.card('What returns in exceptions')).toContainText('I opened with a question (4 times)')
})

earlier(async (made) => {
  const broughtBy = await made.person('Tjitske')
  const solutions = ['Swap the shifts', 'Ask for a pool', 'Close on Mondays'].map((text) => ({ text }))
  for (let no = 0; no < 10; no++) {
    const madeBy = no < 7 ? 'bringer' : no < 9 ? 'together' : 'leader'
    await made.keep('three-solutions.question', { question: `Question ${no}`, broughtBy, solutions, chosen: '1', madeBy }) // oxfmt-ignore
  }
})

test('three-solutions 2: seven of ten chosen by the bringer show 70% own choice', async ({ records }) => {
  await records.method('three-solutions')
  const insights = await records.figures()
  await expect(insights.card('Who chose, by quarter')).toContainText('In the last quarter 70% was the own choice')
})

const feeling = (en: string, nl: string) => ({ wordId: en, en, nl, valence: -2, arousal: 3, goal: '1' })
earlier(async (made) => {
  const text = 'I give people room before I decide'
  const intention = await made.keep('emotion-bridge.intention', { text })
  const look = { situation: 'Two plans, one hour', behaviour: 'I decided myself', intention }
  for (const [no, gap] of [8, 2, 1, 2, 8].entries()) {
    const emotions =
      gap === 8 ? [feeling('irritated', 'geïrriteerd'), feeling('tense', 'gespannen')] : [feeling('sad', 'verdrietig')]
    const log = { event: `Meeting ${no}`, ...look, emotions, gap }
    await made.keep('emotion-bridge.log', log, { daysAgo: no + 1, state: 'after' })
  }
})

test('emotion-bridge 1: both feelings at gap 8 stand with the wide gaps', async ({ records }) => {
  await records.method('emotion-bridge')
  const insights = await records.figures()
  const table = await insights.showTable('Feelings at narrow and wide gaps')
  const wide = (await table.getByRole('columnheader').allTextContents()).indexOf('Gap 7 or more')
  const cellOf = (word: string) => table.getByRole('row', { name: word }).locator('th, td').nth(wide)
  await expect(cellOf('irritated')).toHaveText('2')
  await expect(cellOf('tense')).toHaveText('2')
  await expect(cellOf('sad')).not.toHaveText(/[1-9]/)
})

earlier(async (made) => {
  const emotionLog = [feeling('irritated', 'geïrriteerd')]
  const read = (context: string, goal: string) => made.keep('two-goals.reading', { emotionLog, context, goal })
  for (let no = 0; no < 9; no++) await read('budget talk', 'safety')
  await read('budget talk', 'growth')
  await read('team lunch', 'safety')
  await read('team lunch', 'growth')
})

test('two-goals 2: nine at goal 1 around "budget talk" head the list', async ({ records }) => {
  await records.method('two-goals')
  const insights = await records.figures()
  await expect(insights.card('Where safety came first')).toContainText('“budget talk” stands at the top: 9 of the 10')
})

earlier(async (made) => {
  // on both sides of a line that rises 0.8 per point
  for (const [no, controlTaken] of [1, 2, 2, 3, 4, 5, 6, 6, 7, 8].entries())
    await made.keep('crisis-reflex.log', { pressure: no + 1, controlTaken }, { daysAgo: 12 - no })
})

test('crisis-reflex 2: ten logs show "control rises 0.8 per point of pressure"', async ({ records }) => {
  await records.method('crisis-reflex')
  const insights = await records.figures()
  await expect(insights.card('Pressure and control')).toContainText('control rises 0.8 per point of pressure')
})

earlier(async (made) => {
  const place = { routeName: 'Lake', place: 'Vuursche', meetingPoint: 'Gate' }
  for (const [no, count] of [6, 4, 2, 1].entries()) {
    const daysAgo = 28 - 7 * no
    const at = `${dayFromNow(-daysAgo)}T16:00`
    const session = await made.keep('mentoring-walk.walk', { ...place, startAt: at }, { daysAgo })
    const slip = { session, at, who: 'mentor-let-go', noticedBy: 'mentee', returnedAfterMin: 2 }
    for (let slips = 0; slips < count; slips++) await made.keep('role-reversal-slip.slip', slip, { daysAgo })
  }
})

test('role-reversal-slip 2: from six slips to one, a falling line without score or badge', async ({ records }) => {
  await records.method('role-reversal-slip')
  const insights = await records.figures()
  const card = insights.card('Slips by session and minutes to return')
  await expect(card).toContainText('In the first session here 6 slips were noted, in the last 1.')
  await expect(card.getByRole('img')).toBeVisible()
  await expect(card).not.toContainText(/score|badge/i)
})
