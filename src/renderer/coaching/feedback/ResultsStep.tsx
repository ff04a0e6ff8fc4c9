import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { api, client } from '../../api'
import { RecordForm } from '../../methods/record/RecordForm'
import { Button } from '../../ui/Button'
import { ConfirmDialog } from '../../ui/ConfirmDialog'
import { ErrorNotice } from '../../ui/ErrorNotice'
import { Notice } from '../../ui/Notice'
import { Count } from './Count'
import { Outcome } from './Outcome'
import { useRound } from './use-round'
import styles from './feedback.module.css'

/** What came back, once own answers and those of three people are in and the round is closed. */
export function ResultsStep() {
  const intl = useIntl()
  const { id, keeper, known, kept, to } = useRound()
  const queries = useQueryClient()
  const [isAsking, ask] = useState(false)
  const open = useMutation({
    mutationFn: async () => {
      await keeper.keep()
      await client.coaching.feedback.open({ id })
      keeper.take(await client.methods.records.get({ id }))
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: api.coaching.feedback.key() }),
    onSettled: () => ask(false),
  })
  if (kept.results)
    return (
      <>
        <Outcome results={kept.results} />
        <RecordForm keeper={keeper} known={known} only={['meaning']} />
        <Print />
      </>
    )
  return (
    <>
      <Count />
      {kept.waitsFor === 'self' && (
        <Notice
          title={intl.formatMessage({ id: 'feedback.waits.self' })}
          actions={
            <Button size="sm" onPress={() => to('own')}>
              <FormattedMessage id="feedback.step.own" />
            </Button>
          }
        >
          <FormattedMessage id="feedback.waits.self.text" />
        </Notice>
      )}
      {kept.waitsFor === 'raters' && (
        <div className={styles.ways}>
          <Button onPress={() => to('answers')}>
            <FormattedMessage id="feedback.step.answers" />
          </Button>
        </div>
      )}
      {open.isError && <ErrorNotice error={open.error} />}
      {kept.waitsFor === null && (
        <>
          <p className={styles.soft}>
            <FormattedMessage id="feedback.open.text" />
          </p>
          <div className={styles.ways}>
            <Button variant="primary" isDisabled={open.isPending} onPress={() => ask(true)}>
              <FormattedMessage id="feedback.open" />
            </Button>
          </div>
        </>
      )}
      <ConfirmDialog
        isOpen={isAsking}
        title={intl.formatMessage({ id: 'feedback.open.title' })}
        confirm={intl.formatMessage({ id: 'feedback.open' })}
        isDisabled={open.isPending}
        onConfirm={() => open.mutate()}
        onClose={() => ask(false)}
      >
        <FormattedMessage id="feedback.open.sure" />
      </ConfirmDialog>
    </>
  )
}

/** On paper without who was asked; what was just typed is saved before. */
function Print() {
  const { id, keeper } = useRound()
  const print = useMutation({
    mutationFn: async (to: 'printer' | 'pdf') => {
      await keeper.flush()
      return client.coaching.feedback.print({ id, to })
    },
  })
  return (
    <section className={styles.part}>
      <div className={styles.ways}>
        <Button isDisabled={print.isPending} onPress={() => print.mutate('pdf')}>
          <FormattedMessage id="feedback.print.pdf" />
        </Button>
        <Button variant="quiet" isDisabled={print.isPending} onPress={() => print.mutate('printer')}>
          <FormattedMessage id="feedback.print" />
        </Button>
      </div>
      <p className={styles.soft} role="status">
        <FormattedMessage id={print.data === true ? 'feedback.print.done' : 'feedback.print.help'} />
      </p>
      {print.isError && <ErrorNotice error={print.error} />}
    </section>
  )
}
