import { CalendarClock, CalendarDays, CalendarX2, Ellipsis, IdCard, PenLine } from 'lucide-react'
import { useState } from 'react'
import { FormattedMessage, useIntl, type IntlShape } from 'react-intl'
import { readLine, shapeOf } from '@shared/domain/route/line'
import { FieldFindings } from '../../methods/record/FieldFindings'
import { RecordSaveStatus } from '../../methods/record/RecordSaveStatus'
import { useArrival } from '../../methods/use-arrival'
import { MenuButton, MenuLine } from '../../notebooks/entry/MenuButton'
import { Button } from '../../ui/Button'
import { ErrorNotice } from '../../ui/ErrorNotice'
import { Notice } from '../../ui/Notice'
import { clock } from '../../ui/when'
import { CalendarDialog } from './dialogs/CalendarDialog'
import { CancelDialog } from './dialogs/CancelDialog'
import { MoveDialog } from './dialogs/MoveDialog'
import { BackToWalk } from './Sheet'
import { Sunset } from './Sunset'
import { useEnter } from '../../methods/record/use-enter'
import { useGoWalk, useLookBack } from './use-walk-ways'
import { routeOf, useWalk, type Walk } from './use-walk'
import overview from './overview.module.css'

/** What it is called, how it stands, its facts in a line, and what can be done now. */
export function WalkHead() {
  const intl = useIntl()
  const heading = useArrival()
  const walk = useWalk()
  const { keeper, known, data, state, isDraft } = walk
  const { enter, refused } = useEnter(keeper)
  const [dialog, setDialog] = useState<'calendar' | 'move' | 'cancel' | null>(null)
  const [changed, setChanged] = useState<'moved' | 'cancelled' | null>(null)
  const close = () => setDialog(null)
  return (
    <header className={overview.head}>
      <div className={overview.topLine}>
        <BackToWalk isOverview />
        <span className={overview.status}>
          <RecordSaveStatus keeper={keeper} known={known} />
        </span>
      </div>
      <div className={overview.titleLine}>
        <h1 ref={heading} tabIndex={-1}>
          {titleOf(intl, walk)}
        </h1>
        <span className={overview.chip} data-state={state}>
          <FormattedMessage id={isDraft ? 'walk.state.draft' : `walk.state.${state}`} />
        </span>
      </div>
      <p className={overview.facts}>
        {factsOf(intl, walk).map((fact, at, all) => (
          <span key={fact}>{at < all.length - 1 ? `${fact} · ` : fact}</span>
        ))}
      </p>
      {state !== 'done' && state !== 'looked-back' && <Sunset />}
      <div className={overview.ways} role="group" aria-label={intl.formatMessage({ id: 'walk.ways' })}>
        <NextWay onEnter={enter} />
        <OtherWays onDialog={setDialog} />
      </div>
      <FieldFindings keeper={keeper} findings={refused} field={null} method={known.method} />
      {changed && typeof data['startAt'] === 'string' && (
        <Notice
          title={intl.formatMessage({ id: `walk.${changed}` })}
          actions={
            <Button size="sm" onPress={() => setDialog('calendar')}>
              <FormattedMessage id="walk.calendar" />
            </Button>
          }
        >
          <FormattedMessage id={`walk.${changed}.text`} />
        </Notice>
      )}
      {dialog === 'calendar' && <CalendarDialog onClose={close} onSaved={() => setChanged(null)} />}
      {dialog === 'move' && <MoveDialog onClose={close} onMoved={() => setChanged('moved')} />}
      {dialog === 'cancel' && <CancelDialog onClose={close} onCancelled={() => setChanged('cancelled')} />}
    </header>
  )
}

/** The one thing that comes next, and the step beside it. */
function NextWay({ onEnter }: { onEnter: (state: string) => Promise<boolean> }) {
  const goWalk = useGoWalk()
  const lookBack = useLookBack()
  const { state, isOver } = useWalk()
  const begin = async () => {
    if (state === 'on-the-way' || (await onEnter('on-the-way'))) goWalk('on-the-way')
  }
  const back = async () => {
    if (await onEnter('done')) lookBack.mutate()
  }
  const word = (id: string) => <FormattedMessage id={`walk.${id}`} />
  return (
    <>
      {state === 'planned' && !isOver && (
        <Button size="sm" variant="primary" onPress={() => goWalk('prepare')}>
          {word('prepare')}
        </Button>
      )}
      {!isOver && (state === 'planned' || state === 'prepared' || state === 'on-the-way') && (
        <Button size="sm" variant={state === 'planned' ? 'default' : 'primary'} onPress={() => void begin()}>
          {word('onTheWay')}
        </Button>
      )}
      {state === 'prepared' && !isOver && (
        <Button size="sm" onPress={() => goWalk('prepare')}>
          {word('prepare')}
        </Button>
      )}
      {!isOver && (state === 'on-the-way' || state === 'prepared' || state === 'planned') && (
        <Button size="sm" variant={state === 'on-the-way' ? 'default' : 'quiet'} onPress={() => void back()}>
          {word('walked')}
        </Button>
      )}
      {(state === 'done' || state === 'looked-back') && (
        <Button
          size="sm"
          variant={state === 'done' ? 'primary' : 'default'}
          isDisabled={lookBack.isPending}
          onPress={() => lookBack.mutate()}
        >
          {word(state === 'done' ? 'lookBack' : 'lookedBack')}
        </Button>
      )}
      {lookBack.isError && <ErrorNotice error={lookBack.error} />}
    </>
  )
}

/** Plan, papers and calendar; what is over keeps its papers. */
function OtherWays({ onDialog }: { onDialog: (dialog: 'calendar' | 'move' | 'cancel') => void }) {
  const goWalk = useGoWalk()
  const { keeper, data, state, isOver } = useWalk()
  const isAhead = !isOver && (state === 'planned' || state === 'prepared')
  const hasTime = typeof data['startAt'] === 'string'
  const intl = useIntl()
  const say = (id: string) => intl.formatMessage({ id })
  const icon = { size: 15, strokeWidth: 1.75, 'aria-hidden': true } as const
  return (
    <>
      {state !== 'cancelled' && (
        <Button size="sm" onPress={() => void keeper.flush().then(() => goWalk('card'))}>
          <IdCard {...icon} /> <FormattedMessage id="walk.card" />
        </Button>
      )}
      {isAhead && (
        <Button size="sm" variant="quiet" onPress={() => goWalk('plan')}>
          <PenLine {...icon} /> <FormattedMessage id="walk.plan.change" />
        </Button>
      )}
      {hasTime && state === 'cancelled' && (
        <Button size="sm" variant="quiet" onPress={() => onDialog('calendar')}>
          <CalendarDays {...icon} /> <FormattedMessage id="walk.calendar" />
        </Button>
      )}
      {isAhead && (
        <MenuButton label={say('walk.more')} icon={<Ellipsis {...icon} />}>
          {hasTime && (
            <MenuLine id="calendar" icon={<CalendarDays {...icon} />} onAction={() => onDialog('calendar')}>
              {say('walk.calendar')}
            </MenuLine>
          )}
          <MenuLine id="move" icon={<CalendarClock {...icon} />} onAction={() => onDialog('move')}>
            {say('walk.move')}
          </MenuLine>
          <MenuLine id="cancel" icon={<CalendarX2 {...icon} />} onAction={() => onDialog('cancel')}>
            {say('walk.cancel')}
          </MenuLine>
        </MenuButton>
      )}
    </>
  )
}

function titleOf(intl: IntlShape, { data, facts }: Walk): string {
  for (const key of ['routeName', 'place']) if (typeof data[key] === 'string' && data[key]) return data[key]
  return intl.formatMessage({ id: 'walk.no' }, { no: facts.no ?? 0 })
}

/** Day and time, length and shape, how long, how much up: as far as they are known. */
function factsOf(intl: IntlShape, { data, facts }: Walk): string[] {
  const { startAt, durationMin, distanceKm, place, routeName } = data
  const route = routeOf(data)
  const line = route && readLine(route)
  const km = line?.km ?? route?.km ?? distanceKm
  const up = route?.up ?? null
  const at = typeof startAt === 'string' ? new Date(startAt).getTime() : null
  const [first = '', ...others] = [
    typeof place === 'string' && place !== routeName ? place : '',
    at === null
      ? intl.formatMessage({ id: 'walk.noTime' })
      : `${intl.formatDate(at, { weekday: 'long', day: 'numeric', month: 'long' }).replaceAll(',', '')}, ${clock(intl, at)}`,
    typeof km === 'number' ? intl.formatMessage({ id: `walk.km.${line ? shapeOf(line) : 'way'}` }, { km }) : '',
    facts.minutes
      ? intl.formatMessage({ id: 'walk.about' }, facts.minutes)
      : typeof durationMin === 'number'
        ? intl.formatMessage({ id: 'walk.minutes' }, { minutes: durationMin })
        : '',
    up === null ? '' : intl.formatMessage({ id: 'walk.up' }, { up }),
  ].filter(Boolean)
  return [first.charAt(0).toLocaleUpperCase(intl.locale) + first.slice(1), ...others]
}
