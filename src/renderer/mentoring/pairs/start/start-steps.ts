/** How a trajectory is begun; each can be left and taken up again. */
export const startSteps = ['who', 'question', 'match', 'place', 'agreements', 'rhythm'] as const
export type StartStep = (typeof startSteps)[number]

/** Fields of the trajectory that stand on a step: what its method refuses there is said there. */
export const fieldsOf: Record<StartStep, readonly string[]> = {
  who: ['mentor', 'mentee', 'ownRole'],
  question: ['question', 'ladder', 'questionBeneath'],
  match: ['match'],
  place: ['place'],
  agreements: ['agreements', 'permissionHardQuestions'],
  rhythm: ['variant', 'plannedSessions', 'pace'],
}
