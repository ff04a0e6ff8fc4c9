/** How somebody becomes a client; each step can be left open and taken up again. */
export const intakeSteps = ['who', 'question', 'sponsor', 'phase'] as const
export type IntakeStep = (typeof intakeSteps)[number]

/** Fields of the engagement that stand on a step. */
export const fieldsOf: Record<IntakeStep, readonly string[]> = {
  who: ['kind', 'client'],
  question: ['question', 'questionBeneath', 'aims'],
  sponsor: ['sponsor', 'threeCorner'],
  phase: [
    'careerPhase',
    'phases',
    'themes',
    'preferredStyle',
    'roleDemands',
    'balance',
    'givingBack',
    'selfAcceptance',
  ],
}
