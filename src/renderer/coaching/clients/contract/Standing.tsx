import { FormattedMessage } from 'react-intl'
import type { Finding } from '@shared/contract/methods'
import { moveTo } from '../../../methods/record/move-to'
import { useGo } from '../../../shell/go'
import { Button } from '../../../ui/Button'
import { Link } from '../../../ui/Link'
import { useClient } from '../use-client'
import styles from './contract.module.css'

type State = 'agreed' | 'active' | 'paused' | 'closing' | 'closed'
/** What can follow; the first is the one that usually does. */
const ways = {
  draft: ['agreed'],
  agreed: ['active'],
  active: ['closing', 'paused'],
  paused: ['active', 'closing'],
  closing: ['active'],
  closed: ['active'],
} as const satisfies Record<string, readonly State[]>

/** How the engagement stands, and what can follow. The method says what must be there first. */
export function Standing({ onRefused }: { onRefused: (findings: readonly Finding[]) => void }) {
  const go = useGo()
  const { id, keeper, board } = useClient()
  const { state } = board.row
  const move = async (to: State) => {
    const refusals = await moveTo(keeper, to)
    onRefused(refusals ?? [])
    if (refusals?.length === 0 && to === 'closing') go.coaching({ engagement: id, page: 'closing' })
  }
  if (state === 'closed') return null
  return (
    <div className={styles.standing}>
      <div>
        <b>
          <FormattedMessage id={`clients.state.${state}`} />
        </b>
        <p>
          <FormattedMessage id={`clients.state.${state}.text`} />
        </p>
      </div>
      <span className={styles.ways}>
        {state === 'closing' && (
          <Button size="sm" variant="primary" onPress={() => go.coaching({ engagement: id, page: 'closing' })}>
            <FormattedMessage id="clients.closing" />
          </Button>
        )}
        {ways[state].map((to, index) =>
          index === 0 && state !== 'closing' ? (
            <Button
              key={to}
              size="sm"
              variant={state === 'active' ? 'default' : 'primary'}
              onPress={() => void move(to)}
            >
              <FormattedMessage id={`clients.to.${to}${state === 'paused' ? '.again' : ''}`} />
            </Button>
          ) : (
            <Link key={to} onPress={() => void move(to)}>
              <FormattedMessage id={`clients.to.${to}${state === 'closing' ? '.again' : ''}`} />
            </Link>
          ),
        )}
      </span>
    </div>
  )
}
