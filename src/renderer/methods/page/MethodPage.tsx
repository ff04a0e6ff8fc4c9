import { useMutation, useQuery } from '@tanstack/react-query'
import { FormattedMessage, useIntl } from 'react-intl'
import { api } from '../../api'
import { useGo } from '../../shell/go'
import { useTitle } from '../../shell/title'
import { Button } from '../../ui/Button'
import { ErrorNotice } from '../../ui/ErrorNotice'
import { Notice } from '../../ui/Notice'
import { useWords } from '../record/words'
import { Back } from '../Back'
import { useArrival } from '../use-arrival'
import { useRecordActions } from '../use-record-actions'
import { Drafts } from './Drafts'
import { EarlierRecords } from './EarlierRecords'
import { MethodActions } from './MethodActions'
import { MethodFindings } from './MethodFindings'
import styles from './page.module.css'
import { Questions } from './Questions'
import { Switches } from './Switches'
import { TrashedRecords } from './TrashedRecords'

/** A method: what it is, its questions, what was done with it and what it has to say about that. */
export function MethodPage({ id }: { id: string }) {
  const intl = useIntl()
  const words = useWords()
  const go = useGo()
  const { start } = useRecordActions()
  const found = useQuery(api.methods.get.queryOptions({ input: { id } }))
  const list = useQuery(api.methods.list.queryOptions())
  const begin = useMutation({ mutationFn: (kind: string) => start(kind) })
  const name = found.data ? words(found.data.method.name) : ''
  useTitle([intl.formatMessage({ id: 'methods.title' }), name])
  if (found.isError) return <ErrorNotice error={found.error} />
  if (!found.data) return null
  const { method, findings, own, removed } = found.data
  const summary = list.data?.find((it) => it.id === id)
  const [main, ...others] = method.records

  return (
    <div className={styles.scroll}>
      <div className={styles.page}>
        <Back onPress={go.methods}>
          <FormattedMessage id="methods.back" />
        </Back>
        <article className={styles.article}>
          <header className={styles.head}>
            <Heading name={name} />
            <p className={styles.facts}>
              <FormattedMessage id={`methods.theme.${method.theme}`} />
              {' · '}
              <FormattedMessage id="methods.minutes" values={{ count: method.minutes }} />
              {' · '}
              {intl.formatList(
                method.audience.map((it) =>
                  intl.formatMessage({ id: `methods.audience.${it}` }).toLocaleLowerCase(intl.locale),
                ),
                { type: 'unit' },
              )}
              {own && ` · ${intl.formatMessage({ id: 'methods.own.badge' })}`}
            </p>
          </header>
          <p className={styles.about}>{words(method.about)}</p>
          {removed ? (
            <Notice title={intl.formatMessage({ id: 'methods.own.wasRemoved' })}>
              <FormattedMessage id="methods.own.wasRemoved.text" />
            </Notice>
          ) : (
            <div className={styles.start}>
              {main && (
                <Button
                  variant="primary"
                  size="lg"
                  isDisabled={begin.isPending}
                  onPress={() => begin.mutate(`${id}.${main.id}`)}
                >
                  <FormattedMessage
                    id={others.length > 0 ? 'methods.start.type' : 'methods.start'}
                    values={{ name: words(main.name) }}
                  />
                </Button>
              )}
              {others.map((type) => (
                <Button key={type.id} isDisabled={begin.isPending} onPress={() => begin.mutate(`${id}.${type.id}`)}>
                  {words(type.name)}
                </Button>
              ))}
            </div>
          )}
          {begin.isError && <ErrorNotice error={begin.error} />}
          <Drafts method={method} />
          <MethodFindings method={method} findings={findings} />
          <EarlierRecords method={method} removed={removed} />
          <TrashedRecords method={method} />
          {method.prompts.length > 0 && <Questions prompts={method.prompts} />}
        </article>
        <aside className={styles.aside} aria-label={intl.formatMessage({ id: 'methods.aside' })}>
          {summary && <Switches summary={summary} />}
          <section className={styles.note}>
            <h2>
              <FormattedMessage id="methods.credit" />
            </h2>
            <p>{words(method.credit)}</p>
          </section>
          <section className={styles.note}>
            <h2>
              <FormattedMessage id="methods.evidence" />
            </h2>
            <p>{words(method.evidence)}</p>
          </section>
          <MethodActions method={method} own={own} removed={removed} />
        </aside>
      </div>
    </div>
  )
}

function Heading({ name }: { name: string }) {
  const heading = useArrival()
  return (
    <h1 ref={heading} tabIndex={-1}>
      {name}
    </h1>
  )
}
