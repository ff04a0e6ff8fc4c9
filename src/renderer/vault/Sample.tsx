import { useQuery } from '@tanstack/react-query'
import { ArrowLeft } from 'lucide-react'
import { FormattedMessage, useIntl } from 'react-intl'
import { api, client } from '../api'
import { useProgress } from '../settings/transfer/use-progress'
import { Button } from '../ui/Button'
import { ErrorNotice } from '../ui/ErrorNotice'
import { Progress } from '../ui/Progress'
import styles from './Gate.module.css'
import { GateFrame } from './GateFrame'
import { PrivacyFacts } from './PrivacyFacts'

type Event = { stage: string; done: boolean; count: number; total: number }

/** An invented year to look around in, before one's own vault or beside it. */
export function Sample({ onBack, onOpen }: { onBack: () => void; onOpen: () => void }) {
  const words = useQuery(api.sample.words.queryOptions())
  const intl = useIntl()
  const making = useProgress<Event>()
  const { count = 0, total = 0 } = making.latest ?? {}
  const label = intl.formatMessage({ id: 'gate.sample.making' }, { count, total })

  async function make() {
    if (await making.start((signal) => client.sample.make(undefined, { signal }))) onOpen()
  }

  return (
    <GateFrame side={<PrivacyFacts vault={null} />}>
      <h1>
        <FormattedMessage id="gate.sample.title" />
      </h1>
      <p className={styles.lede}>
        <FormattedMessage id="gate.sample.lede" />
      </p>
      <div className={styles.fields}>
        <p>
          <FormattedMessage id="gate.sample.own" values={{ name: words.data?.name ?? '' }} />
        </p>
        <div>
          <span className={styles.label}>
            <FormattedMessage id="gate.passphrase" />
          </span>
          <p className={styles.published}>{words.data?.passphrase}</p>
          <p className={styles.small}>
            <FormattedMessage id="gate.sample.passphrase" />
          </p>
        </div>
        {making.error !== null && <ErrorNotice error={making.error} />}
        {making.running ? (
          <Progress
            {...{ label, count, total }}
            stop={intl.formatMessage({ id: 'gate.sample.stop' })}
            onStop={making.cancel}
          />
        ) : (
          <div className={styles.actions}>
            <Button variant="quiet" size="lg" onPress={onBack}>
              <ArrowLeft size={16} strokeWidth={1.75} aria-hidden />
              <FormattedMessage id="gate.back" />
            </Button>
            <Button variant="primary" size="lg" onPress={() => void make()} autoFocus>
              <FormattedMessage id="gate.sample.make" />
            </Button>
          </div>
        )}
      </div>
    </GateFrame>
  )
}
