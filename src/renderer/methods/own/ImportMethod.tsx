import { useMutation, useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { api } from '../../api'
import { useNotices } from '../../notebooks/notices'
import { useGo } from '../../shell/go'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { ErrorNotice } from '../../ui/ErrorNotice'
import { Notice } from '../../ui/Notice'
import { useWords } from '../record/words'
import { useRecordActions } from '../use-record-actions'
import styles from './own.module.css'
import { ProblemList } from './ProblemList'

/** A method file is looked at before it is taken in; one that is no method says on which line, and changes nothing. */
export function ImportMethod({ onClose }: { onClose: () => void }) {
  const intl = useIntl()
  const words = useWords()
  const go = useGo()
  const notices = useNotices()
  const { refresh } = useRecordActions()
  const methods = useQuery(api.methods.list.queryOptions())
  const file = useMutation(api.methods.own.openFile.mutationOptions())
  const save = useMutation(
    api.methods.own.save.mutationOptions({
      onSuccess: async ({ id }) => {
        if (!id) return
        await refresh()
        onClose()
        go.method(id)
        notices.say({ id: 'methods.import.done' })
      },
    }),
  )
  const asked = useRef(false)
  const choose = () => file.mutate(undefined, { onSuccess: (read) => read === null && onClose() })
  useEffect(() => {
    if (asked.current) return
    asked.current = true
    choose()
  })
  const { method = null, problems = [], text = '' } = file.data ?? {}
  const before = methods.data?.find(({ id, own }) => own && id === method?.id)
  const shown = save.data?.problems.length ? save.data.problems : problems
  if (file.isIdle || file.isPending) return null
  return (
    <Dialog title={intl.formatMessage({ id: 'methods.own.import' })} isOpen onClose={onClose} width={600}>
      <div className={styles.import}>
        {file.isError && <ErrorNotice error={file.error} />}
        {shown.length > 0 && (
          <>
            <Notice tone="attention" title={intl.formatMessage({ id: 'methods.import.refused' })}>
              <FormattedMessage id="methods.import.refused.text" />
            </Notice>
            <ProblemList problems={shown} />
          </>
        )}
        {method && shown.length === 0 && (
          <>
            <h3>{words(method.name)}</h3>
            <p>{words(method.about)}</p>
            <dl className={styles.facts}>
              <dt>
                <FormattedMessage id="methods.credit" />
              </dt>
              <dd>{words(method.credit)}</dd>
              <dt>
                <FormattedMessage id="methods.evidence" />
              </dt>
              <dd>{words(method.evidence)}</dd>
              <dt>
                <FormattedMessage id="methods.import.holds" />
              </dt>
              <dd>
                <FormattedMessage
                  id="methods.import.counts"
                  values={{
                    fields: method.records.reduce((sum, { fields }) => sum + fields.length, 0),
                    questions: method.prompts.length,
                  }}
                />
                {': '}
                {intl.formatList(
                  method.records.flatMap(({ fields }) => fields.map(({ label }) => words(label))).slice(0, 8),
                )}
              </dd>
            </dl>
            {before && (
              <p>
                <FormattedMessage id="methods.import.newer" values={{ name: words(before.name) }} />
              </p>
            )}
          </>
        )}
        {save.isError && <ErrorNotice error={save.error} />}
        <div className={styles.actions}>
          <Button variant="quiet" onPress={onClose}>
            <FormattedMessage id="ui.cancel" />
          </Button>
          {method && shown.length === 0 ? (
            <Button variant="primary" isDisabled={save.isPending} onPress={() => save.mutate({ text })}>
              <FormattedMessage id="methods.import.take" />
            </Button>
          ) : (
            <Button onPress={choose}>
              <FormattedMessage id="methods.import.other" />
            </Button>
          )}
        </div>
      </div>
    </Dialog>
  )
}
