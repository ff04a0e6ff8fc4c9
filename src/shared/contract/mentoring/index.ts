import { exchangeContract } from './exchange'
import { pairsContract } from './pairs'
import { papersContract } from './papers'
import { routesContract } from './routes'
import { walksContract } from './walks'

/** The mentoring room. What is written down there are records of methods; here is what the methods cannot say. */
export const mentoringContract = {
  pairs: pairsContract,
  walks: walksContract,
  routes: routesContract,
  papers: papersContract,
  exchange: exchangeContract,
}
