type Observed = { chart: string; n: number; atLeast: number }

/** Lists are the user's own words: they claim nothing, so they show from the first on. */
const claimsNothing = ({ chart }: Observed) => chart === 'list' || chart === 'timeline'

/** Under as many observations as it asks for, a figure is not shown. */
export const isTelling = (figure: Observed): boolean =>
  figure.n >= figure.atLeast || (claimsNothing(figure) && figure.n > 0)
