import { describe, expect, it } from 'vitest'
import { awaitedSteps, currentStep, stepsOf, type TrajectoryFacts } from './steps'

const nothing: TrajectoryFacts = { state: 'draft', data: {}, isMatchAccepted: false, agreements: 0 }
const at = (facts: Partial<TrajectoryFacts>) => {
  const steps = stepsOf({ ...nothing, ...facts })
  return { steps, no: currentStep(facts.state ?? 'draft', steps) }
}
const scene = {
  state: 'scene',
  data: { question: 'How am I read?', questionBeneath: 'Do I still learn?', match: 'm', place: 'The wood' },
  isMatchAccepted: true,
  agreements: 3,
}

describe('the nine steps', () => {
  it('begin at the question', () => {
    expect(at({}).no).toBe(1)
    expect(at({ data: { question: 'How am I read?' } }).steps.question).toBe('doing')
    expect(at({ data: { question: 'How am I read?', ladder: ['It matters'] } })).toMatchObject({
      steps: { question: 'done' },
      no: 2,
    })
  })
  it('wait at the first of the scene that is open, and name all that the work waits for', () => {
    const open = at({ ...scene, isMatchAccepted: false, agreements: 2 })
    expect(open.no).toBe(2)
    expect(awaitedSteps(open.steps)).toEqual(['match', 'agreements'])
    expect(open.steps.agreements).toBe('doing')
  })
  it('stand at the work once the scene is set', () => {
    expect(at(scene).no).toBe(5)
    expect(awaitedSteps(at(scene).steps)).toEqual([])
  })
  it('follow what the pair says of the work', () => {
    const steps = { 'open-up': { status: 'done' }, 'hand-over': { status: 'doing' } }
    expect(at({ ...scene, state: 'working', data: { ...scene.data, steps } }).no).toBe(6)
  })
  it('end where both look back', () => {
    const one = at({ ...scene, state: 'reflecting', data: { retrospective: { mentorLearned: 'To ask' } } })
    expect(one).toMatchObject({ steps: { 'look-back': 'doing' }, no: 9 })
    const both = { retrospective: { mentorLearned: 'To ask', menteeLearned: 'To wait' } }
    expect(at({ ...scene, state: 'reflecting', data: both }).steps['look-back']).toBe('done')
  })
  it('take words of nothing but spaces for nothing', () => {
    expect(at({ data: { question: '  ', place: ' ' } }).steps).toMatchObject({ question: 'todo', place: 'todo' })
  })
})
