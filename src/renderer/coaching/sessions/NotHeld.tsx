import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { FieldFindings } from '../../methods/record/FieldFindings'
import { useKept } from '../../methods/record/use-record'
import { useWords } from '../../methods/record/words'
import { useGo } from '../../shell/go'
import { Button } from '../../ui/Button'
import { CalendarDialog } from './dialogs/CalendarDialog'
import { timesOf } from './times'
import { useSession } from './use-session'
import styles from './sessions.module.css'

/** A session that was called off or moved: what became of it, and its calendar file once more. */
export function NotHeld() {
  const intl = useIntl()
  const words = useWords()
  const go = useGo()
  const { keeper, known, data, facts, state, length } = useSession()
  const { findings } = useKept(keeper).opened
  const [isOpen, setOpen] = useState(false)
  const field = known.type.fields.find(({ key }) => key === 'cancelledBy')
  const by = field?.type === 'choice' ? field.options.find(({ key }) => key === data['cancelledBy']) : undefined
  const { movedTo } = facts
  const startAt = typeof data['startAt'] === 'string' ? data['startAt'] : ''
  return (
    <header className={styles.head}>
      <h2 className={styles.when}>{startAt && timesOf(intl, startAt, length)}</h2>
      <p className={styles.facts}>
        <FormattedMessage
          id={`sessions.${state}`}
          values={{ by: by ? words(by).toLocaleLowerCase(intl.locale) : 'none' }}
        />
        {movedTo?.startAt &&
          ` ${intl.formatMessage({ id: 'sessions.movedTo' }, { when: timesOf(intl, movedTo.startAt, null) })}`}
      </p>
      <div className={styles.ways}>
        {movedTo && (
          <Button
            size="sm"
            variant="primary"
            onPress={() =>
              go.coaching({ ...(facts.engagementId && { engagement: facts.engagementId }), session: movedTo.id })
            }
          >
            <FormattedMessage id="sessions.toMoved" />
          </Button>
        )}
        {state === 'cancelled' && startAt && (
          <Button size="sm" onPress={() => setOpen(true)}>
            <FormattedMessage id="sessions.calendar" />
          </Button>
        )}
      </div>
      <FieldFindings
        keeper={keeper}
        method={known.method}
        field={null}
        findings={findings.filter(({ kind, rule }) => kind !== 'refuse' && !(rule === 'new-date' && movedTo))}
        onMade={(made) =>
          go.record(state === 'moved' ? 'coaching-phase.session' : 'counterpower-map.shadow-signal', made)
        }
      />
      {isOpen && <CalendarDialog onClose={() => setOpen(false)} />}
    </header>
  )
}
