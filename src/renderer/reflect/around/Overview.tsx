import { useQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Flow } from '@shared/domain/method/flow'
import { api } from '../../api'
import { useRecordType } from '../../methods/record/use-record'
import { useWords } from '../../methods/record/words'
import { useGo } from '../../shell/go'
import { useTitle } from '../../shell/title'
import { PlainButton } from '../../ui/PlainButton'
import { shortDay } from '../moments'
import { Intentions } from './Intentions'
import around from './around.module.css'
import styles from '../reflect.module.css'

type Props = { flow: Flow; isNew: boolean; onStart: (kind: string) => void }

/** What goes around the events: who I want to be, a look at morning and evening, the week. */
export function Overview({ flow, isNew, onStart }: Props) {
  const intl = useIntl()
  const go = useGo()
  useTitle([intl.formatMessage({ id: 'reflect.title' })])
  return (
    <div className={styles.page}>
      <div className={around.overview}>
        <header className={around.welcome}>
          <h1>
            <FormattedMessage id={isNew ? 'reflect.welcome' : 'reflect.overview'} />
          </h1>
          <p>
            <FormattedMessage id={isNew ? 'reflect.welcome.text' : 'reflect.overview.text'} />
          </p>
          <PlainButton variant="primary" onPress={() => go.reflect({ create: 'event' })}>
            <FormattedMessage id="reflect.new" />
          </PlainButton>
        </header>
        <Intentions kind={flow.around.intention} onStart={() => onStart(flow.around.intention)} />
        <section className={around.rhythms} aria-labelledby="rhythms">
          <h2 id="rhythms">
            <FormattedMessage id="reflect.rhythms" />
          </h2>
          <ul>
            {flow.around.rhythms.map((kind) => (
              <Rhythm key={kind} kind={kind} onStart={() => onStart(kind)} />
            ))}
          </ul>
        </section>
      </div>
    </div>
  )
}

/** The newest of a kind, and a fresh one. */
function Rhythm({ kind, onStart }: { kind: string; onStart: () => void }) {
  const intl = useIntl()
  const words = useWords()
  const go = useGo()
  const known = useRecordType(kind)
  const rows = useQuery(api.methods.records.list.queryOptions({ input: { filter: { kind }, limit: 1 } }))
  const last = rows.data?.rows[0]
  if (!known) return null
  const name = words(known.type.name)
  return (
    <li>
      <span>
        <b>{name}</b>
        <small>
          {last ? (
            <FormattedMessage
              id={last.status === 'draft' ? 'reflect.rhythm.draft' : 'reflect.rhythm.last'}
              values={{ day: shortDay(intl, last.day) }}
            />
          ) : (
            <FormattedMessage id="reflect.rhythm.never" />
          )}
        </small>
      </span>
      {last && (
        <PlainButton
          size="sm"
          variant="quiet"
          label={intl.formatMessage({ id: 'reflect.rhythm.openNamed' }, { name })}
          onPress={() => go.reflect({ id: last.id })}
        >
          <FormattedMessage id="reflect.rhythm.open" />
        </PlainButton>
      )}
      <PlainButton size="sm" label={intl.formatMessage({ id: 'reflect.rhythm.newNamed' }, { name })} onPress={onStart}>
        <Plus size={14} strokeWidth={1.75} aria-hidden /> <FormattedMessage id="reflect.rhythm.new" />
      </PlainButton>
    </li>
  )
}
