import { FormattedMessage, useIntl } from 'react-intl'
import type { CrossingPlan, Room } from '@shared/contract/walls'
import { useKindNames } from '../methods/kind-names'
import { ConfirmDialog } from '../ui/ConfirmDialog'
import styles from './walls.module.css'

type Props = { plan: CrossingPlan; to: Room; onConfirm: () => void; onClose: () => void }
type Thing = CrossingPlan['behind'][number]

/** Before something goes to the other side: exactly what goes, and what stays behind. */
export function CrossDialog({ plan, to, onConfirm, onClose }: Props) {
  const intl = useIntl()
  const kindName = useKindNames()
  const say = (id: string, values?: Record<string, string | number>) => intl.formatMessage({ id }, values)
  const nameOf = ({ kind, title, recordKind }: Thing) =>
    [title || (kind === 'entry' ? say('walls.untitled') : ''), kind === 'record' ? kindName(recordKind) : ''].filter(Boolean).join(' · ') // oxfmt-ignore
  const detailOf = ({ words, files, versions }: CrossingPlan['goes'][number]) =>
    [
      say('walls.goes.words', { count: words }),
      files.length > 0 && say('walls.goes.files', { count: files.length, names: intl.formatList(files) }),
      versions > 0 && say('walls.goes.versions', { count: versions }),
    ]
      .filter(Boolean)
      .join(', ')
  return (
    <ConfirmDialog
      isOpen
      title={say(`walls.ask.${to}`)}
      confirm={say('walls.confirm', { count: plan.goes.length })}
      onConfirm={onConfirm}
      onClose={onClose}
    >
      <FormattedMessage id={`walls.ask.${to}.text`} />
      <div className={styles.plan} role="group" aria-label={say('walls.goes')} tabIndex={0}>
        <section aria-labelledby="walls-goes">
          <h3 id="walls-goes">
            <FormattedMessage id="walls.goes" />
          </h3>
          <ul>
            {plan.goes.map((thing) => (
              <li key={thing.id}>
                <b>{nameOf(thing)}</b>
                <span>{detailOf(thing)}</span>
              </li>
            ))}
          </ul>
        </section>
        {plan.people.length > 0 && (
          <section aria-labelledby="walls-people">
            <h3 id="walls-people">
              <FormattedMessage id="walls.people" />
            </h3>
            <span>{intl.formatList(plan.people)}</span>
          </section>
        )}
        {plan.behind.length > 0 && (
          <section aria-labelledby="walls-behind">
            <h3 id="walls-behind">
              <FormattedMessage id="walls.behind" />
            </h3>
            <ul>
              {plan.behind.map((thing) => (
                <li key={thing.id}>
                  <b>{nameOf(thing)}</b>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </ConfirmDialog>
  )
}
