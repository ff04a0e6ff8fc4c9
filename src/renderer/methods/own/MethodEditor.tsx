import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { client } from '../../api'
import { useNotices } from '../../notebooks/notices'
import { useLanguage, type Language } from '../../i18n'
import { useGo } from '../../shell/go'
import { useTitle } from '../../shell/title'
import { Button } from '../../ui/Button'
import { ErrorNotice } from '../../ui/ErrorNotice'
import { Link } from '../../ui/Link'
import { Notice } from '../../ui/Notice'
import { Select } from '../../ui/Select'
import { Back } from '../Back'
import parts from '../parts.module.css'
import { useArrival } from '../use-arrival'
import { useRecordActions } from '../use-record-actions'
import { AboutMethod } from './AboutMethod'
import { opened, textOf, withId, freshId, type Draft } from './draft'
import { FieldsPart } from './FieldsPart'
import { useMethodDraft, type Page } from './method-draft'
import { MethodText } from './MethodText'
import styles from './own.module.css'
import { Preview } from './Preview'
import { ProblemList, useProblem } from './ProblemList'
import { QuestionsPart } from './QuestionsPart'
import { RhythmPart } from './RhythmPart'
import { RulesPart } from './RulesPart'
import { useChecked } from './use-checked'
import { WritingContext } from './writing'

type Props = {
  /** Of the page, for its draft. */
  name: string
  first: Page
  /** A method that is not there yet: its id follows from its name. */
  fresh: boolean
  title: string
  taken: ReadonlySet<string>
  /** Method to go back to. */
  back: string | null
}

const languages: Language[] = ['en', 'nl']

/** The form of a method, or its text, with what is still wrong and a preview; saved as a draft all the while. */
export function MethodEditor({ name, first, fresh, title, taken, back }: Props) {
  const intl = useIntl()
  const go = useGo()
  const notices = useNotices()
  const { refresh } = useRecordActions()
  const problemOf = useProblem()
  const [language, setLanguage] = useState(useLanguage())
  const heading = useArrival()
  const [tried, setTried] = useState(false)
  const { page, status, change, flush, drop } = useMethodDraft(name, first)
  const fileText = page.mode === 'text' ? page.text : fileOf(page.draft)
  const checked = useChecked(fileText)
  useTitle([intl.formatMessage({ id: 'methods.title' }), title])

  function fileOf(draft: Draft): string {
    const named = draft.name.en || draft.name.nl
    return textOf(fresh ? withId(draft, freshId(named, taken)) : draft)
  }
  const leave = () => (back ? go.method(back) : go.methods())
  const put = useMutation({
    mutationFn: async () => {
      setTried(true)
      const { id, problems } = await client.methods.own.save({ text: fileText })
      if (!id) return checked.take(problems)
      await drop()
      await refresh()
      go.method(id)
      notices.say({ id: 'methods.own.inUse' })
    },
  })
  const giveUp = async () => {
    await drop()
    leave()
  }
  const problems = checked.problems
  const writing = {
    language,
    errorAt: (path: string) => {
      const found = tried
        ? problems.find((it) => it.path === path || it.path === `${path}.en` || it.path === `${path}.nl` || it.path.startsWith(`${path}.`)) // oxfmt-ignore
        : undefined
      return found && problemOf(found.code)
    },
  }

  return (
    <WritingContext value={writing}>
      <div className={styles.room}>
        <div className={styles.scroll}>
          <div className={styles.page} data-mode={page.mode}>
            <header className={styles.head}>
              <Back onPress={leave}>
                <FormattedMessage id={back ? 'methods.write.back' : 'methods.back'} />
              </Back>
              <div className={styles.line}>
                <h1 ref={heading} tabIndex={-1}>
                  {title}
                </h1>
                {page.mode === 'form' ? (
                  <Button size="sm" onPress={() => change({ mode: 'text', text: fileText })}>
                    <FormattedMessage id="methods.write.asText" />
                  </Button>
                ) : (
                  <Button
                    size="sm"
                    isDisabled={checked.method === null}
                    onPress={() => checked.method && change({ mode: 'form', draft: opened(checked.method, language) })}
                  >
                    <FormattedMessage id="methods.write.asForm" />
                  </Button>
                )}
              </div>
              {page.mode === 'form' && (
                <div className={styles.language}>
                  <Select
                    label={intl.formatMessage({ id: 'methods.write.language' })}
                    value={language}
                    options={languages.map((id) => ({
                      id,
                      name: intl.formatMessage({ id: `methods.language.${id}` }),
                    }))}
                    onChange={setLanguage}
                  />
                  <p className={styles.quiet}>
                    <FormattedMessage id="methods.write.language.help" />
                  </p>
                </div>
              )}
            </header>
            {page.mode === 'form' ? (
              <>
                <div className={styles.form}>
                  <AboutMethod draft={page.draft} onChange={(draft) => change({ mode: 'form', draft })} />
                  <FieldsPart draft={page.draft} onChange={(draft) => change({ mode: 'form', draft })} />
                  <QuestionsPart draft={page.draft} onChange={(draft) => change({ mode: 'form', draft })} />
                  <RulesPart draft={page.draft} onChange={(draft) => change({ mode: 'form', draft })} />
                  <RhythmPart draft={page.draft} onChange={(draft) => change({ mode: 'form', draft })} />
                  {tried && problems.length > 0 && (
                    <Notice tone="attention" title={intl.formatMessage({ id: 'methods.write.notYet' })}>
                      <ProblemList problems={problems} />
                    </Notice>
                  )}
                </div>
                <Preview draft={page.draft} />
              </>
            ) : (
              <MethodText text={page.text} problems={problems} onChange={(text) => change({ mode: 'text', text })} />
            )}
          </div>
        </div>
        <footer className={parts.foot}>
          <span role="status" data-testid="save-status">
            <FormattedMessage id={`methods.draft.${status.kind}`} />
            {status.kind === 'failed' && (
              <>
                {' '}
                <Link onPress={() => void flush()}>
                  <FormattedMessage id="notebooks.save.retry" />
                </Link>{' '}
                <Link onPress={() => void navigator.clipboard.writeText(fileText)}>
                  <FormattedMessage id="notebooks.save.copy" />
                </Link>
              </>
            )}
          </span>
          {put.isError && <ErrorNotice error={put.error} />}
          <span className={styles.ways}>
            <Button variant="quiet" onPress={() => void giveUp()}>
              <FormattedMessage id="methods.write.giveUp" />
            </Button>
            <Button variant="primary" isDisabled={put.isPending} onPress={() => put.mutate()}>
              <FormattedMessage id="methods.write.put" />
            </Button>
          </span>
        </footer>
      </div>
    </WritingContext>
  )
}
