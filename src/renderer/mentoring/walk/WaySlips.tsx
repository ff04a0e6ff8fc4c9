import { Minus } from 'lucide-react'
import { FormattedMessage, useIntl } from 'react-intl'
import { ErrorNotice } from '../../ui/ErrorNotice'
import { useSlip } from './slips'
import { useSides, useWalk, type Side } from './use-walk'
import styles from './on-the-way.module.css'

/** One tap when either falls back into the old role; minus takes the last one back. */
export function WaySlips({ onNoted }: { onNoted: (what: string) => void }) {
  const intl = useIntl()
  const names = useSides()
  const slip = useSlip()
  const { facts } = useWalk()
  const nameOf = (side: Side) => intl.formatMessage({ id: `walk.slips.${side}` }, { name: names[side] })
  const count = (side: Side, by: 1 | -1) =>
    slip.mutate(
      { side, by },
      {
        onSuccess: () =>
          onNoted(by === 1 ? nameOf(side) : intl.formatMessage({ id: 'walk.way.takenBack' }, { what: nameOf(side) })),
      },
    )
  return (
    <section aria-labelledby="way-slips">
      <h2 id="way-slips">
        <FormattedMessage id="walk.slips" />
      </h2>
      <div className={styles.two}>
        {(['mentee', 'mentor'] as const).map((side) => (
          <div key={side} className={styles.slip}>
            <button
              type="button"
              className={`${styles.big} ${styles.tall}`}
              disabled={slip.isPending}
              onClick={() => count(side, 1)}
            >
              <span>{nameOf(side)}</span> <b>{intl.formatNumber(facts.slips[side])}</b>
            </button>
            <button
              type="button"
              className={styles.minus}
              aria-label={intl.formatMessage({ id: 'walk.slips.less' }, { what: nameOf(side) })}
              disabled={slip.isPending || facts.slips[side] === 0}
              onClick={() => count(side, -1)}
            >
              <Minus size={26} strokeWidth={2.5} aria-hidden />
            </button>
          </div>
        ))}
      </div>
      {slip.isError && <ErrorNotice error={slip.error} />}
    </section>
  )
}
