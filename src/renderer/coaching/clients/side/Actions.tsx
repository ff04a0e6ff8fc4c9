import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { ActionRow } from '@shared/contract/coaching/clients'
import { api, client } from '../../../api'
import { RecordDialog } from '../../../methods/record/RecordDialog'
import { roomKeys } from '../../../methods/record/WithRecord'
import { shortDay } from '../../../reflect/moments'
import { Checkbox } from '../../../ui/Choices'
import { ErrorNotice } from '../../../ui/ErrorNotice'
import { Link } from '../../../ui/Link'
import { useClient } from '../use-client'
import { useStart } from '../use-start'
import { dayOnly } from '../when'
import { Letters } from './Letters'
import styles from './side.module.css'

/** Behind the open ones, so many that are done. */
const mostDone = 2

/** What was agreed to do, with how far each is worked out. */
export function Actions() {
  const intl = useIntl()
  const { id, board, isClosed } = useClient()
  const [open, setOpen] = useState<string | null>(null)
  const start = useStart(setOpen)
  const shown = [...board.actions.filter((it) => it.open), ...board.actions.filter((it) => !it.open).slice(0, mostDone)]
  return (
    <section>
      <div className={styles.head}>
        <h2>
          <FormattedMessage id="clients.actions" />
        </h2>
        {!isClosed && (
          <Link
            isDisabled={start.isPending}
            onPress={() => start.mutate({ kind: 'smartie-actions.action', values: { source: id } })}
          >
            <FormattedMessage id="clients.add.short" />
            <span className="sr">: {intl.formatMessage({ id: 'clients.actions' })}</span>
          </Link>
        )}
      </div>
      {shown.length === 0 && (
        <p className={styles.none}>
          <FormattedMessage id="clients.actions.none" />
        </p>
      )}
      <ul className={styles.actions}>
        {shown.map((action) => (
          <Action key={action.id} action={action} onOpen={() => setOpen(action.id)} />
        ))}
      </ul>
      {start.isError && <ErrorNotice error={start.error} />}
      {open && (
        <RecordDialog
          id={open}
          title={intl.formatMessage({ id: 'clients.action' })}
          fields={['text', 'criteria', 'proof', 'dueDate']}
          needs="text"
          onClose={() => setOpen(null)}
        />
      )}
    </section>
  )
}

function Action({ action, onOpen }: { action: ActionRow; onOpen: () => void }) {
  const intl = useIntl()
  const queries = useQueryClient()
  const { isClosed } = useClient()
  const { id, text, state, open, due, closedOn, draft } = action
  const tick = useMutation({
    mutationFn: async (isDone: boolean) => {
      const { record, view } = await client.methods.records.get({ id })
      const { revision, at, zone } = record
      const data = Object.fromEntries(Object.entries(record.data).filter(([key]) => !(key in view.derived)))
      await client.methods.records.save({ id, revision, data, at, zone, state: isDone ? 'done' : 'open', keep: true })
    },
    onSuccess: () => {
      for (const queryKey of [...roomKeys(), api.methods.key(), api.today.key()])
        void queries.invalidateQueries({ queryKey })
    },
  })
  const isDone = state === 'done' || state === 'reinforced'
  const said = draft
    ? intl.formatMessage({ id: 'clients.draft' })
    : open
      ? due && shortDay(intl, due)
      : intl.formatMessage({ id: `clients.action.${isDone ? 'done' : state}` }, { day: closedOn ? dayOnly(intl, closedOn) : '' }) // oxfmt-ignore
  return (
    <li>
      <Checkbox
        isSelected={isDone}
        isDisabled={isClosed || draft || tick.isPending || (!open && !isDone)}
        onChange={(on) => tick.mutate(on)}
      >
        <span className="sr">
          <FormattedMessage id="clients.action.tick" values={{ text }} />
        </span>
      </Checkbox>
      <div>
        {isClosed ? (
          text
        ) : (
          <button type="button" className={styles.text} onClick={onOpen}>
            {text || intl.formatMessage({ id: 'clients.action.untitled' })}
          </button>
        )}
        <span className={styles.met}>
          <Letters criteria={action.criteria} due={due} />
          <small>{said}</small>
        </span>
      </div>
      {tick.isError && <ErrorNotice error={tick.error} />}
    </li>
  )
}
