import { FormattedMessage, useIntl } from 'react-intl'
import { useState } from 'react'
import { RecordFindings, RecordForm } from '../../../methods/record/RecordForm'
import { FieldFindings } from '../../../methods/record/FieldFindings'
import { moveTo } from '../../../methods/record/move-to'
import { useKept } from '../../../methods/record/use-record'
import { WithRecord, type Owner } from '../../../methods/record/WithRecord'
import type { Finding } from '@shared/contract/methods'
import { localMoment, longDay } from '../../../reflect/moments'
import { Button } from '../../../ui/Button'
import { ErrorNotice } from '../../../ui/ErrorNotice'
import { Link } from '../../../ui/Link'
import { useClient } from '../use-client'
import { useStart } from '../use-start'
import styles from './contract.module.css'

/** What makes the coach more than agreeable: agreed by both, rated by both, looked at once on the way. */
export function CriticalFriend() {
  const intl = useIntl()
  const { id, board, isClosed } = useClient()
  const [open, setOpen] = useState(false)
  const start = useStart(() => setOpen(true))
  const { friend } = board
  return (
    <section aria-labelledby="critical-friend">
      <div className={styles.head}>
        <h2 id="critical-friend">
          <FormattedMessage id="clients.friend" />
        </h2>
        {friend ? (
          <Link onPress={() => setOpen(!open)}>
            <FormattedMessage id={open ? 'clients.friend.hide' : 'clients.friend.show'} />
          </Link>
        ) : (
          !isClosed && (
            <Button
              size="sm"
              isDisabled={start.isPending}
              onPress={() => start.mutate({ kind: 'critical-friend.contract', values: { engagement: id } })}
            >
              <FormattedMessage id="clients.friend.start" />
            </Button>
          )
        )}
      </div>
      <p className={styles.lede}>
        {friend ? (
          <>
            <FormattedMessage id={`clients.friend.${friend.draft ? 'draft' : friend.state}`} />
            {friend.state === 'agreed' && friend.reviewOn && (
              <> {intl.formatMessage({ id: 'clients.friend.reviewOn' }, { day: longDay(intl, friend.reviewOn) })}</>
            )}
          </>
        ) : (
          <FormattedMessage id="clients.friend.text" />
        )}
      </p>
      {start.isError && <ErrorNotice error={start.error} />}
      {friend && open && <WithRecord id={friend.id}>{(owner) => <Opened owner={owner} />}</WithRecord>}
    </section>
  )
}

const agreement = ['permissionHardQuestions', 'whenContradict', 'speakFreely', 'offLimits', 'channel', 'responseTime', 'clientAgrees', 'friendAgrees', 'reviewOn'] // oxfmt-ignore
const review = ['qualities', 'besideWithoutAgreeing', 'sparedQuestion']

function Opened({ owner: { keeper, known } }: { owner: Owner }) {
  const { isClosed } = useClient()
  const { opened } = useKept(keeper)
  const [refused, setRefused] = useState<readonly Finding[]>([])
  const { state, status } = opened.record
  const move = async (to: string) => setRefused((await moveTo(keeper, to)) ?? [])
  const isReview = state === 'midway-review' || state === 'closed'
  const reviewed = async () => {
    const { reviewOn } = keeper.snapshot().data
    // the day that has come is done with; it would ask again at once
    if (typeof reviewOn === 'string' && reviewOn <= localMoment().slice(0, 10)) keeper.change({ reviewOn: undefined })
    await move('agreed')
  }
  return (
    <div className={styles.friend}>
      <RecordFindings keeper={keeper} findings={opened.findings} method={known.method} />
      <RecordForm
        key={isReview ? 'review' : 'agreement'}
        keeper={keeper}
        known={known}
        only={isReview ? review : [...agreement, ...review]}
        findings={refused}
      />
      {/* oxfmt-ignore */}
      <FieldFindings keeper={keeper} findings={refused.filter(({ field }) => field === null)} field={null} method={known.method} />
      {/* oxfmt-ignore */}
      {!isClosed && (
        <span className={styles.ways}>
          {(status === 'draft' || state === 'proposed') && (
            <Button size="sm" variant="primary" onPress={() => void move(status === 'draft' ? 'proposed' : 'agreed')}>
              <FormattedMessage id={status === 'draft' ? 'clients.friend.keep' : 'clients.friend.agree'} />
            </Button>
          )}
          {status === 'kept' && state === 'agreed' && (
            <Button size="sm" variant="primary" onPress={() => void move('midway-review')}>
              <FormattedMessage id="clients.friend.review" />
            </Button>
          )}
          {status === 'kept' && state === 'midway-review' && (
            <Button size="sm" variant="primary" onPress={() => void reviewed()}>
              <FormattedMessage id="clients.friend.reviewed" />
            </Button>
          )}
          {status === 'kept' && state !== 'closed' && (
            <Link onPress={() => void move('closed')}>
              <FormattedMessage id="clients.friend.close" />
            </Link>
          )}
        </span>
      )}
      {isReview && (
        <>
          <h3>
            <FormattedMessage id="clients.friend.asAgreed" />
          </h3>
          <RecordForm keeper={keeper} known={known} only={agreement} findings={refused} />
        </>
      )}
    </div>
  )
}
