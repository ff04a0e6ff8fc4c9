import type { WebContents } from 'electron'
import type { Period } from '@shared/contract/insights'
import type { FiguresJob } from '@shared/contract/transfer'
import { isTelling } from '@shared/domain/telling-figure'
import { findMethod } from '../methods/library'
import { readSettings } from '../settings/store'
import { openVault } from '../vault/session'
import { printJobTo, type To } from '../transfer/print'
import { compute, figuresOf, overview } from './figures'
import { reviewOf, type Review } from './review'
import en from './messages.en.json'
import nl from './messages.nl.json'

type Figures = { period: Period; method: string | null; figure: string | null; to: To; private: boolean }

/** Figures, counted again without what methods keep private unless `private`. False when dismissed. @throws BospadError NOT_FOUND and as `printJobTo` */
export async function printFigures(
  page: WebContents,
  { period, method, figure, to, ...options }: Figures,
): Promise<boolean> {
  const { language } = readSettings()
  const title = method === null ? '' : findMethod(openVault().db, method).name[language]
  const tables = figure !== null ? [(await compute(figure, period, options)).table] : method !== null ? await figuresOf(method, period, options) : await overview(period, options) // prettier-ignore
  const job = { language, title, period, year: null, numbers: [], steps: [], sentences: [], figures: tables.filter(isTelling) } // prettier-ignore
  const name = title || wordsOf(language).figures
  return printJobTo(page, job, { name, heading: name }, to)
}

const wordsOf = (language: FiguresJob['language']) => (language === 'nl' ? nl : en)

/** A year looked back on, as PDF. False when dismissed. @throws BospadError as `printJobTo` */
export async function printReview(page: WebContents, review: Review): Promise<boolean> {
  const job = await reviewOf(review)
  const name = wordsOf(review.language).review.replace('{year}', String(review.year))
  return printJobTo(page, job, { name, heading: name }, 'pdf')
}
