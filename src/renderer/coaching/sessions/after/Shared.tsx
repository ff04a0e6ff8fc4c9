import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { api, client } from '../../../api'
import { RecordForm } from '../../../methods/record/RecordForm'
import { listOf, textOf } from '../../../methods/record/values'
import { Button } from '../../../ui/Button'
import { Checkbox } from '../../../ui/Choices'
import { Dialog } from '../../../ui/Dialog'
import { ErrorNotice } from '../../../ui/ErrorNotice'
import { SharedView } from '../sheet/SharedView'
import { Section } from '../SessionFrame'
import { threeWay, useSession } from '../use-session'
import styles from '../sessions.module.css'

/** What may leave: the summary, and the actions and agreements ticked here. Nothing else of the session goes along. */
export function Shared() {
  const intl = useIntl()
  const { keeper, known, data, facts } = useSession()
  const [isOpen, setOpen] = useState(false)
  const marked = listOf(data['sharedItems'])
  const isThreeWay = data['kind'] === threeWay
  const mark = (id: string, isMarked: boolean) => {
    const next = isMarked ? [...marked, id] : marked.filter((it) => it !== id)
    keeper.change({ sharedItems: next.length > 0 ? next : undefined })
  }
  const items = [...facts.actions, ...facts.agreements].filter(({ text }) => text !== '')
  const isNothing = textOf(data['sharedSummary']).trim() === '' && marked.length === 0
  return (
    <Section
      id="shared"
      title={intl.formatMessage({ id: 'sessions.shared' })}
      lede={
        isThreeWay && facts.sponsor ? (
          <FormattedMessage id="sessions.shared.sponsor" values={{ sponsor: facts.sponsor }} />
        ) : (
          <FormattedMessage id="sessions.shared.text" />
        )
      }
    >
      {isThreeWay && facts.sponsorHears && (
        <p className={styles.none}>
          <FormattedMessage id="sessions.shared.hears" values={{ what: facts.sponsorHears }} />
        </p>
      )}
      <RecordForm keeper={keeper} known={known} only={['sharedSummary']} />
      {items.length > 0 && (
        <div role="group" aria-labelledby="shared-items" className={styles.marks}>
          <h3 id="shared-items">
            <FormattedMessage id="sessions.shared.along" />
          </h3>
          {items.map(({ id, text }) => (
            <Checkbox key={id} isSelected={marked.includes(id)} onChange={(isMarked) => mark(id, isMarked)}>
              {text}
            </Checkbox>
          ))}
        </div>
      )}
      <div>
        <Button size="sm" isDisabled={isNothing} onPress={() => void keeper.flush().then(() => setOpen(true))}>
          <FormattedMessage id="sessions.shared.open" />
        </Button>
      </div>
      {isOpen && <ShareDialog onClose={() => setOpen(false)} />}
    </Section>
  )
}

/** Exactly what will leave, before it does. */
function ShareDialog({ onClose }: { onClose: () => void }) {
  const intl = useIntl()
  const { id } = useSession()
  const shown = useQuery(api.coaching.sessions.shared.queryOptions({ input: { id }, gcTime: 0 }))
  const share = useMutation({
    mutationFn: (to: 'printer' | 'pdf' | 'text') => client.coaching.sessions.share({ id, to }),
    onSuccess: (isDone) => isDone && onClose(),
  })
  return (
    <Dialog title={intl.formatMessage({ id: 'sessions.shared.title' })} isOpen onClose={onClose} width={600}>
      <div className={styles.dialog}>
        <p>
          <FormattedMessage id="sessions.shared.exactly" />
        </p>
        {shown.data && (
          <div className={styles.paper} data-testid="shared">
            <SharedView shared={shown.data} />
          </div>
        )}
        {(shown.isError || share.isError) && <ErrorNotice error={shown.error ?? share.error} />}
        <footer className={styles.dialogFoot}>
          {(['text', 'printer', 'pdf'] as const).map((to) => (
            <Button
              key={to}
              variant={to === 'pdf' ? 'primary' : 'default'}
              isDisabled={share.isPending || !shown.data}
              onPress={() => share.mutate(to)}
            >
              <FormattedMessage id={`sessions.to.${to}`} />
            </Button>
          ))}
        </footer>
      </div>
    </Dialog>
  )
}
