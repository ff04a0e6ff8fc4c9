import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Check } from 'lucide-react'
import { useState } from 'react'
import { FormattedDate, FormattedMessage, useIntl } from 'react-intl'
import type { Language } from '@shared/contract/base'
import type { Finding } from '@shared/contract/methods'
import { api, client } from '../../api'
import sheet from '../../mentoring/sheet.module.css'
import { moveTo } from '../../methods/record/move-to'
import { useKept } from '../../methods/record/use-record'
import { Button } from '../../ui/Button'
import { ErrorNotice } from '../../ui/ErrorNotice'
import { Link } from '../../ui/Link'
import { Notice } from '../../ui/Notice'
import { Select } from '../../ui/Select'
import { TakeIn } from './TakeIn'
import { useRound } from './use-round'
import styles from './feedback.module.css'

const languages: Record<Language, string> = { en: 'English', nl: 'Nederlands' }

/** Forms go out as files, answers come back as files. */
export function AnswersStep({ onRefused }: { onRefused: (findings: readonly Finding[]) => void }) {
  const intl = useIntl()
  const { id, keeper, kept, raters, to } = useRound()
  const queries = useQueryClient()
  const { opened } = useKept(keeper)
  const own: Language = intl.locale.startsWith('nl') ? 'nl' : 'en'
  const [chosen, choose] = useState<Record<string, Language>>({})
  const languageOf = (rater: string) => chosen[rater] ?? kept.forms.find((it) => it.rater === rater)?.language ?? own
  const isOpen = !kept.sealed && kept.results !== null
  const save = useMutation({
    mutationFn: async (names: string[]) => {
      onRefused([])
      const { state, status } = keeper.snapshot().opened.record
      if (state === 'draft' || status !== 'kept') {
        const refusals = await moveTo(keeper, state === 'draft' ? 'asked' : (state ?? 'asked'))
        if (refusals === null || refusals.length > 0) {
          onRefused(refusals ?? [])
          return null
        }
      } else await keeper.flush()
      return client.coaching.feedback.saveForms({ id, forms: names.map((rater) => ({ rater, language: languageOf(rater) })) }) // oxfmt-ignore
    },
    onSettled: () => queries.invalidateQueries({ queryKey: api.coaching.feedback.key() }),
  })
  const named = raters.map(({ pseudonym }) => pseudonym).filter(Boolean)
  const waiting = named.filter((name) => !kept.forms.some((it) => it.rater === name && it.answered))
  if (named.length === 0)
    return (
      <div className={styles.ways}>
        <p className={styles.soft}>
          <FormattedMessage id="feedback.answers.nobody" />
        </p>
        <Button onPress={() => to('people')}>
          <FormattedMessage id="feedback.step.people" />
        </Button>
      </div>
    )
  return (
    <>
      <section className={styles.part} aria-labelledby="feedback-forms">
        <h2 id="feedback-forms">
          <FormattedMessage id="feedback.forms" />
        </h2>
        <p className={styles.soft}>
          <FormattedMessage id="feedback.forms.text" />
        </p>
        <table className={`${sheet.table} ${styles.forms}`}>
          <caption className="sr">
            <FormattedMessage id="feedback.forms" />
          </caption>
          <thead>
            <tr>
              {['rater', 'language', 'form', 'answer'].map((column) => (
                <th key={column} scope="col">
                  <FormattedMessage id={`feedback.column.${column}`} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {raters
              .filter(({ pseudonym }) => pseudonym !== '')
              .map(({ pseudonym, group }) => {
                const form = kept.forms.find((it) => it.rater === pseudonym)
                return (
                  <tr key={pseudonym}>
                    <th scope="row">
                      {pseudonym}
                      {group && (
                        <small>
                          <FormattedMessage id={`feedback.group.${group}`} />
                        </small>
                      )}
                    </th>
                    <td>
                      <Select
                        hideLabel
                        label={intl.formatMessage({ id: 'feedback.language' }, { name: pseudonym })}
                        value={languageOf(pseudonym)}
                        options={(['en', 'nl'] as const).map((it) => ({ id: it, name: languages[it] }))}
                        isDisabled={isOpen}
                        onChange={(language) => choose({ ...chosen, [pseudonym]: language })}
                      />
                    </td>
                    <td>
                      {form && (
                        <span>
                          <FormattedMessage
                            id="feedback.form.saved"
                            values={{
                              no: form.no,
                              day: <FormattedDate value={form.savedAt} day="numeric" month="short" />,
                            }}
                          />{' '}
                        </span>
                      )}
                      {!isOpen && (
                        <Link onPress={() => save.mutate([pseudonym])}>
                          <FormattedMessage id={form ? 'feedback.form.again' : 'feedback.form.save'} />
                          <span className="sr">: {pseudonym}</span>
                        </Link>
                      )}
                    </td>
                    <td>
                      {form?.answered ? (
                        <span className={styles.in}>
                          <Check size={14} strokeWidth={2} aria-hidden /> <FormattedMessage id="feedback.form.in" />
                        </span>
                      ) : (
                        <span className={styles.soft}>
                          <FormattedMessage id={form ? 'feedback.form.waits' : 'feedback.form.none'} />
                        </span>
                      )}
                    </td>
                  </tr>
                )
              })}
          </tbody>
        </table>
        {save.isError && <ErrorNotice error={save.error} />}
        {typeof save.data === 'number' && (
          <Notice title={intl.formatMessage({ id: 'feedback.forms.done' }, { count: save.data })}>
            <FormattedMessage id="feedback.forms.done.text" />
          </Notice>
        )}
        {!isOpen && waiting.length > 1 && (
          <div className={styles.ways}>
            <Button
              variant={kept.forms.length < named.length ? 'primary' : 'default'}
              isDisabled={save.isPending}
              onPress={() => save.mutate(waiting)}
            >
              <FormattedMessage id="feedback.forms.save" values={{ count: waiting.length }} />
            </Button>
          </div>
        )}
      </section>
      {kept.forms.length > 0 && opened.record.state !== 'draft' && <TakeIn isOpen={isOpen} />}
    </>
  )
}
