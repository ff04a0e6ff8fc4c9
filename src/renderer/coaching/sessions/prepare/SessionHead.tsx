import { CalendarClock, CalendarDays, CalendarX2, Ellipsis, PenLine, Printer } from 'lucide-react'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { FieldFindings } from '../../../methods/record/FieldFindings'
import { MenuButton, MenuLine } from '../../../notebooks/entry/MenuButton'
import { Button } from '../../../ui/Button'
import { useWords } from '../../../methods/record/words'
import { CalendarDialog } from '../dialogs/CalendarDialog'
import { CancelDialog } from '../dialogs/CancelDialog'
import { MoveDialog } from '../dialogs/MoveDialog'
import { WhenDialog } from '../dialogs/WhenDialog'
import { agendaOf, minutesOf, useGoSession, useSession } from '../use-session'
import { useEnter } from '../../../methods/record/use-enter'
import { timesOf } from '../times'
import styles from '../sessions.module.css'

type Open = 'when' | 'calendar' | 'move' | 'cancel' | null

/** When it is, how much of it is planned, and what can be done now. */
export function SessionHead() {
  const intl = useIntl()
  const words = useWords()
  const goSession = useGoSession()
  const { keeper, known, data, state, isOver, isDraft, length } = useSession()
  const { enter, refused } = useEnter(keeper)
  const [open, setOpen] = useState<Open>(null)
  const close = () => setOpen(null)
  const planned = minutesOf(agendaOf(data))
  const hasTime = typeof data['startAt'] === 'string'
  const option = (key: string) => {
    const field = known.type.fields.find((it) => it.key === key)
    const found = field?.type === 'choice' ? field.options.find((it) => it.key === data[key]) : undefined
    return found ? words(found) : ''
  }
  const facts = [option('kind'), typeof data['topic'] === 'string' ? data['topic'] : '', option('setting'), typeof data['place'] === 'string' ? data['place'] : ''].filter(Boolean) // oxfmt-ignore
  const icon = { size: 15, strokeWidth: 1.75, 'aria-hidden': true } as const
  const begin = async () => {
    await keeper.flush()
    goSession('during')
  }
  return (
    <header className={styles.head}>
      <div className={styles.sectionHead}>
        <h2 className={styles.when}>
          {hasTime ? timesOf(intl, String(data['startAt']), length) : <FormattedMessage id="sessions.noTime" />}
        </h2>
        <span className={styles.planned}>
          {length === null ? (
            <FormattedMessage id="sessions.plannedAlone" values={{ planned }} />
          ) : (
            <FormattedMessage id="sessions.planned" values={{ planned, of: length }} />
          )}
        </span>
      </div>
      {facts.length > 0 && <p className={styles.facts}>{facts.join(' · ')}</p>}
      <div className={styles.ways} role="group" aria-label={intl.formatMessage({ id: 'sessions.ways' })}>
        {!isOver && hasTime && (
          <Button size="sm" variant="primary" onPress={() => void begin()}>
            <FormattedMessage id="sessions.begin" />
          </Button>
        )}
        {!isOver && (
          <Button size="sm" variant={hasTime ? 'default' : 'primary'} onPress={() => setOpen('when')}>
            <PenLine {...icon} /> <FormattedMessage id={hasTime ? 'sessions.when' : 'sessions.when.choose'} />
          </Button>
        )}
        {!isOver && state === 'planned' && hasTime && (
          <Button size="sm" variant="quiet" onPress={() => void enter('prepared')}>
            <FormattedMessage id="sessions.ready" />
          </Button>
        )}
        <Button size="sm" variant="quiet" onPress={() => void keeper.flush().then(() => goSession('sheet'))}>
          <Printer {...icon} /> <FormattedMessage id="sessions.sheet" />
        </Button>
        {!isOver && hasTime && (
          <MenuButton label={intl.formatMessage({ id: 'sessions.more' })} icon={<Ellipsis {...icon} />}>
            <MenuLine id="calendar" icon={<CalendarDays {...icon} />} onAction={() => setOpen('calendar')}>
              {intl.formatMessage({ id: 'sessions.calendar' })}
            </MenuLine>
            <MenuLine id="move" icon={<CalendarClock {...icon} />} onAction={() => setOpen('move')}>
              {intl.formatMessage({ id: 'sessions.move' })}
            </MenuLine>
            <MenuLine id="cancel" icon={<CalendarX2 {...icon} />} onAction={() => setOpen('cancel')}>
              {intl.formatMessage({ id: 'sessions.cancel' })}
            </MenuLine>
          </MenuButton>
        )}
        {(isDraft || state === 'prepared') && (
          <span className={styles.chip} data-state={isDraft ? 'draft' : state}>
            <FormattedMessage id={`sessions.state.${isDraft ? 'draft' : state}`} />
          </span>
        )}
      </div>
      <FieldFindings keeper={keeper} findings={refused} field={null} method={known.method} />
      {open === 'when' && <WhenDialog onClose={close} />}
      {open === 'calendar' && <CalendarDialog onClose={close} />}
      {open === 'move' && <MoveDialog onClose={close} />}
      {open === 'cancel' && <CancelDialog onClose={close} />}
    </header>
  )
}
