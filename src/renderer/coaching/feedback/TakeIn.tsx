import { useMutation, useQueryClient } from '@tanstack/react-query'
import { CircleAlert, FileCheck } from 'lucide-react'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { ChosenFile } from '@shared/contract/coaching/feedback'
import { api, client } from '../../api'
import { Button } from '../../ui/Button'
import { Checkbox } from '../../ui/Choices'
import { ErrorNotice } from '../../ui/ErrorNotice'
import { Count } from './Count'
import { useRound } from './use-round'
import styles from './feedback.module.css'

type Chosen = { token: string; files: ChosenFile[] }
const good = ['new', 'same', 'again']

/** Answer files are looked at first; nothing is taken in that was not asked for. */
export function TakeIn({ isOpen }: { isOpen: boolean }) {
  const intl = useIntl()
  const { id, kept, to } = useRound()
  const queries = useQueryClient()
  const [looked, setLooked] = useState<Chosen | null>(null)
  const [replace, setReplace] = useState<number[]>([])
  const [taken, setTaken] = useState<number | null>(null)
  const takeIn = useMutation({
    mutationFn: (places: { token: string; replace: number[] }) => client.coaching.feedback.takeIn(places),
    onSuccess: async (count) => {
      setTaken(count)
      await queries.invalidateQueries({ queryKey: api.coaching.feedback.key() })
    },
  })
  const choose = useMutation({
    mutationFn: () => client.coaching.feedback.choose({ id }),
    onSuccess: async (chosen) => {
      if (!chosen) return
      takeIn.reset()
      setTaken(null)
      setReplace([])
      setLooked(chosen)
      const asks = chosen.files.some(({ outcome }) => outcome === 'again')
      if (!asks) await takeIn.mutateAsync({ token: chosen.token, replace: [] }).catch(() => undefined)
    },
  })
  const error = choose.error ?? takeIn.error
  const asks = looked !== null && taken === null && looked.files.some(({ outcome }) => outcome === 'again')
  const isReady = kept.waitsFor === null && kept.sealed
  return (
    <section className={styles.part} aria-labelledby="feedback-take">
      <h2 id="feedback-take">
        <FormattedMessage id="feedback.take" />
      </h2>
      <Count />
      {error && <ErrorNotice error={error} />}
      {looked && (
        <>
          <ul className={styles.files} aria-label={intl.formatMessage({ id: 'feedback.files' })}>
            {looked.files.map(({ name, outcome, rater }, no) => (
              // the same file may have been chosen twice
              <li key={no} data-outcome={outcome}>
                {good.includes(outcome) ? (
                  <FileCheck size={16} strokeWidth={1.75} aria-hidden />
                ) : (
                  <CircleAlert size={16} strokeWidth={1.75} aria-hidden />
                )}
                <div>
                  <b>{name}</b>
                  <p>
                    <FormattedMessage id={`feedback.outcome.${outcome}`} values={{ rater }} />
                  </p>
                  {outcome === 'again' && taken === null && (
                    <Checkbox
                      isSelected={replace.includes(no)}
                      onChange={(yes) => setReplace(yes ? [...replace, no] : replace.filter((it) => it !== no))}
                    >
                      <FormattedMessage id="feedback.replace" values={{ rater }} />
                    </Checkbox>
                  )}
                </div>
              </li>
            ))}
          </ul>
          {taken !== null && (
            <p role="status">
              <FormattedMessage id="feedback.taken" values={{ count: taken }} />
            </p>
          )}
        </>
      )}
      {!isOpen && (
        <div className={styles.ways}>
          {asks && (
            <Button
              variant="primary"
              isDisabled={takeIn.isPending}
              onPress={() => takeIn.mutate({ token: looked.token, replace })}
            >
              <FormattedMessage id="feedback.take.these" />
            </Button>
          )}
          <Button isDisabled={choose.isPending || takeIn.isPending} onPress={() => choose.mutate()}>
            <FormattedMessage id="feedback.take.choose" />
          </Button>
          {isReady && !asks && (
            <Button variant="primary" onPress={() => to('results')}>
              <FormattedMessage id="feedback.toResults" />
            </Button>
          )}
        </div>
      )}
    </section>
  )
}
