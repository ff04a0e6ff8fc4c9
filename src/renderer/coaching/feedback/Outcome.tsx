import { FormattedMessage, useIntl, type IntlShape } from 'react-intl'
import type { FeedbackResults } from '@shared/contract/coaching/feedback'
import { FigureCard } from '../../ui/charts/FigureCard'
import type { BarsFigure, FigureTable } from '../../ui/charts/figure'
import { written } from '../../ui/written'
import styles from './feedback.module.css'

/** So many kinds of bars can be told apart. */
const mostSeries = 4

/** Own numbers against those of the groups, and what was written, without who wrote it. */
export function Outcome({ results }: { results: FeedbackResults }) {
  const intl = useIntl()
  const { questions, groups, raters } = results
  const numbers = questions.filter(({ type }) => type === 'scale')
  const open = questions.filter(({ type }) => type === 'open')
  return (
    <>
      <p className={styles.soft}>
        <FormattedMessage id="feedback.answeredBy" values={{ count: raters }} />{' '}
        {groups.length > 1 &&
          intl.formatList(
            groups.map(
              ({ group, raters: count }) =>
              intl.formatMessage({ id: 'feedback.groupOf' }, { group: intl.formatMessage({ id: `feedback.group.${group}` }), count }), // oxfmt-ignore
            ),
          )}
      </p>
      {numbers.length > 0 && (
        <FigureCard
          title={intl.formatMessage({ id: 'feedback.figure' })}
          sentence={sentenceOf(intl, numbers)}
          figure={figureOf(intl, numbers, groups)}
          table={tableOf(intl, numbers, groups)}
        />
      )}
      {open.map(({ text, selfText, texts }) => (
        <section key={text} className={styles.words}>
          <h2>{text}</h2>
          {selfText && (
            <p className={styles.self}>
              <small>
                <FormattedMessage id="feedback.self" />
              </small>
              <span>{selfText}</span>
            </p>
          )}
          {texts.length > 0 ? (
            <ul>
              {texts.map((words, no) => (
                // two people may have written the same
                <li key={no}>{words}</li>
              ))}
            </ul>
          ) : (
            <p className={styles.soft}>
              <FormattedMessage id="feedback.words.none" />
            </p>
          )}
        </section>
      ))}
    </>
  )
}

type Questions = FeedbackResults['questions']
type Groups = FeedbackResults['groups']

/** Where the two are furthest apart, or that they are not. */
function sentenceOf(intl: IntlShape, questions: Questions): string {
  const gaps = questions.flatMap(({ text, self, all }) => (self === null || all === null ? [] : [{ text, self, all, gap: self - all }])) // oxfmt-ignore
  const widest = gaps.toSorted((a, b) => Math.abs(b.gap) - Math.abs(a.gap))[0]
  if (!widest) return intl.formatMessage({ id: 'feedback.sentence.none' })
  const far = widest.gap >= 0.5 ? 'higher' : widest.gap <= -0.5 ? 'lower' : 'near'
  const values = { text: widest.text, self: written(intl, widest.self, 1), all: written(intl, widest.all, 1) }
  return intl.formatMessage({ id: `feedback.sentence.${far}` }, values)
}

const nameOf = (intl: IntlShape, group: string) => intl.formatMessage({ id: `feedback.group.${group}` })

/** A bar for oneself and for each group, or for all together where the groups are many. */
function figureOf(intl: IntlShape, questions: Questions, groups: Groups): BarsFigure {
  const self = { name: intl.formatMessage({ id: 'feedback.self' }), values: questions.map((it) => it.self) }
  const all = { name: intl.formatMessage({ id: 'feedback.all' }), values: questions.map((it) => it.all) }
  const isSplit = groups.length > 1 && groups.length < mostSeries && questions.some(({ means }) => means.some((it) => it !== null)) // oxfmt-ignore
  const split = groups.map(({ group }, no) => ({ name: nameOf(intl, group), values: questions.map(({ means }) => means[no] ?? null) })) // oxfmt-ignore
  return {
    kind: 'bars',
    how: 'beside',
    isLying: true,
    categoryName: intl.formatMessage({ id: 'feedback.column.question' }),
    categories: questions.map(({ text }) => text),
    series: isSplit ? [self, ...split] : [self, all],
  }
}

function tableOf(intl: IntlShape, questions: Questions, groups: Groups): FigureTable {
  const number = (name: string) => ({ name, kind: 'number' as const })
  const split = groups.length > 1 ? groups : []
  return {
    columns: [
      { name: intl.formatMessage({ id: 'feedback.column.question' }), kind: 'text' },
      number(intl.formatMessage({ id: 'feedback.self' })),
      number(intl.formatMessage({ id: 'feedback.all' })),
      ...split.map(({ group }) => number(nameOf(intl, group))),
    ],
    rows: questions.map(({ text, self, all, means }) => [text, self, all, ...split.map((_, no) => means[no] ?? null)]),
  }
}
