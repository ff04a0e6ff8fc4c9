import { Minus, Plus } from 'lucide-react'
import { FormattedMessage, useIntl } from 'react-intl'
import { Button } from '../../ui/Button'
import { ErrorNotice } from '../../ui/ErrorNotice'
import { useSlip } from './slips'
import { useSides, useWalk } from './use-walk'
import overview from './overview.module.css'
import styles from './walk.module.css'

/** How often each fell back into the old role, on this walk and on the ones before. */
export function Counters() {
  const intl = useIntl()
  const names = useSides()
  const slip = useSlip()
  const { facts, state, isOver } = useWalk()
  const isWalked = state === 'on-the-way' || state === 'done' || state === 'looked-back'
  const counts = isWalked && !isOver
  const earlier = facts.earlierSlips
    .flatMap(({ no, mentee, mentor }) =>
      no === null ? [] : intl.formatMessage({ id: 'walk.slips.earlier' }, { no, count: mentee + mentor }),
    )
    .join(', ')
  const slipped = facts.earlierSlips.some(({ mentee, mentor }) => mentee + mentor > 0)
  if (!isWalked && !slipped) return null
  return (
    <section className={overview.slips} aria-labelledby="walk-slips">
      <div className={overview.slipsHead}>
        <h2 id="walk-slips">
          <FormattedMessage id="walk.slips" />
        </h2>
        {earlier && <span className={styles.small}>{earlier}</span>}
      </div>
      <p>
        <FormattedMessage id="walk.slips.text" />
      </p>
      {isWalked && (
        <div className={overview.counters}>
          {(['mentee', 'mentor'] as const).map((side) => {
            const name = intl.formatMessage({ id: `walk.slips.${side}` }, { name: names[side] })
            const count = facts.slips[side]
            return (
              <div key={side} role="group" aria-label={name}>
                <span>{name}</span>
                <div className={overview.counter}>
                  {counts && (
                    <Button
                      size="icon"
                      label={intl.formatMessage({ id: 'walk.slips.less' }, { what: name })}
                      isDisabled={slip.isPending || count === 0}
                      onPress={() => slip.mutate({ side, by: -1 })}
                    >
                      <Minus size={15} strokeWidth={1.75} aria-hidden />
                    </Button>
                  )}
                  <b aria-live="polite">{intl.formatNumber(count)}</b>
                  {counts && (
                    <Button
                      size="icon"
                      label={intl.formatMessage({ id: 'walk.slips.more' }, { what: name })}
                      isDisabled={slip.isPending}
                      onPress={() => slip.mutate({ side, by: 1 })}
                    >
                      <Plus size={15} strokeWidth={1.75} aria-hidden />
                    </Button>
                  )}
                </div>
              </div>
            )
          })}
        </div>
      )}
      {slip.isError && <ErrorNotice error={slip.error} />}
    </section>
  )
}
