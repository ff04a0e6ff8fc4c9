import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { FormattedMessage, useIntl } from 'react-intl'
import { api, client } from '../api'
import { useWords } from '../methods/record/words'
import { localZone } from '../methods/use-record-actions'
import { useGo } from '../shell/go'
import { ErrorNotice } from '../ui/ErrorNotice'
import { PlainButton } from '../ui/PlainButton'
import styles from './question.module.css'

/** One question from the methods that may ask; another one, an entry about it, or no more from this method. */
export function QuestionOfDay({ day }: { day: string }) {
  const intl = useIntl()
  const words = useWords()
  const go = useGo()
  const queries = useQueryClient()
  const asked = api.methods.prompts.ofDay.queryOptions({ input: { day }, staleTime: Infinity })
  const question = useQuery(asked)
  const methodId = question.data?.method ?? ''
  const method = useQuery({
    ...api.methods.get.queryOptions({ input: { id: methodId }, staleTime: 60_000 }),
    enabled: methodId !== '',
  })
  const another = useMutation({
    mutationFn: () => client.methods.prompts.another({ day }),
    onSuccess: (next) => next && queries.setQueryData(asked.queryKey, next),
  })
  const silence = useMutation({
    mutationFn: async (id: string) => {
      await client.methods.choose({ id, questions: false })
      queries.setQueryData(asked.queryKey, await client.methods.prompts.ofDay({ day }))
      await queries.invalidateQueries({ queryKey: api.methods.list.key() })
    },
  })
  const write = useMutation({
    mutationFn: async (text: string) => {
      const notebooks = await client.notebooks.list({ archived: false })
      const notebook = notebooks.find(({ inbox }) => !inbox) ?? notebooks[0]
      if (!notebook) return
      const { id, notebookId } = await client.notebooks.entries.create({
        notebookId: notebook.id,
        at: Date.now(),
        zone: localZone(),
        body: `> **${text}**\n\n`,
      })
      await queries.invalidateQueries({ queryKey: api.notebooks.key() })
      go.entry(id, notebookId)
    },
  })
  if (!question.data) return null
  const text = words(question.data)
  const name = method.data ? words(method.data.method.name) : ''
  const error = question.error ?? another.error ?? silence.error ?? write.error
  return (
    <section className={styles.question} aria-labelledby="question">
      <div className={styles.head}>
        <h2 id="question">
          <FormattedMessage id="today.question" />
        </h2>
        {name && (
          <button type="button" onClick={() => go.method(methodId)}>
            <FormattedMessage id="today.question.from" values={{ name }} />
          </button>
        )}
      </div>
      <p aria-live="polite">{text}</p>
      <div className={styles.ways}>
        <PlainButton size="sm" isDisabled={write.isPending} onPress={() => write.mutate(text)}>
          <FormattedMessage id="today.question.write" />
        </PlainButton>
        <PlainButton size="sm" variant="quiet" isDisabled={another.isPending} onPress={() => another.mutate()}>
          <FormattedMessage id="today.question.another" />
        </PlainButton>
        {name && (
          <div className={styles.silence}>
            <PlainButton
              size="sm"
              variant="quiet"
              label={intl.formatMessage({ id: 'today.question.silence.what' }, { name })}
              isDisabled={silence.isPending}
              onPress={() => silence.mutate(methodId)}
            >
              <FormattedMessage id="today.question.silence" />
            </PlainButton>
          </div>
        )}
      </div>
      {error && <ErrorNotice error={error} />}
    </section>
  )
}
