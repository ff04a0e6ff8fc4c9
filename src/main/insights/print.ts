import type { WebContents } from 'electron'
import type { Period } from '@shared/contract/insights'
import type { FiguresJob } from '@shared/contract/transfer'
import { isTelling } from '@shared/domain/telling-figure'
import { formatMessage } from '../methods/findings'
import { findMethod } from '../methods/library'
import { readSettings } from '../settings/store'
import { openVault } from '../vault/session'
import { printJobTo, type To } from '../transfer/print'
import { compute, figuresOf, overview } from './figures'
import { reviewOf, type Review } from './review'
import en from './messages.en.json'
import nl from './messages.nl.json'
import { viewOf, type Looking } from './view'

type Figures = Looking & { period: Period; method: string | null; figure: string | null; to: To }

/** Figures, counted again without what methods keep private unless `private`. False when dismissed. @throws BospadError NOT_FOUND and as `printJobTo` */
export async function printFigures(
  page: WebContents,
  { period, method, figure, to, ...looking }: Figures,
): Promise<boolean> {
  const { language } = readSettings()
  const view = await viewOf(openVault().db, looking)
  const options = { view }
  const title = method === null ? '' : findMethod(openVault().db, method).name[language]
  const tables = figure !== null ? [(await compute(figure, period, options)).table] : method !== null ? await figuresOf(method, period, options) : await overview(period, options) // oxfmt-ignore
  const names = view.whom?.names[language] ?? null
  const job = { language, title, with: names, period, year: null, numbers: [], steps: [], sentences: [], figures: tables.filter(isTelling) } // oxfmt-ignore
  const name = saidWith(title || wordsOf(language).figures, names, language)
  return printJobTo(page, job, { name, heading: name }, to)
}

const saidWith = (title: string, names: string | null, language: FiguresJob['language']) =>
  names === null ? title : formatMessage(wordsOf(language).with, language, { title, names })

const wordsOf = (language: FiguresJob['language']) => (language === 'nl' ? nl : en)

/** A year looked back on, as PDF. False when dismissed. @throws BospadError as `printJobTo` */
export async function printReview(page: WebContents, review: Review): Promise<boolean> {
  const job = await reviewOf(review)
  const { review: title } = wordsOf(review.language)
  const name = saidWith(title.replace('{year}', String(review.year)), job.with, review.language)
  return printJobTo(page, job, { name, heading: name }, 'pdf')
}
