import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Check } from 'lucide-react'
import { useEffect, useState } from 'react'
import { FormattedMessage } from 'react-intl'
import type { Finding } from '@shared/contract/methods'
import { api, client } from '../../../api'
import { FieldFindings } from '../../../methods/record/FieldFindings'
import { RecordForm } from '../../../methods/record/RecordForm'
import { useKept } from '../../../methods/record/use-record'
import { localZone } from '../../../methods/use-record-actions'
import { Button } from '../../../ui/Button'
import { ErrorNotice } from '../../../ui/ErrorNotice'
import { Link } from '../../../ui/Link'
import { moveTo } from '../../../methods/record/move-to'
import { textOf } from '../../../methods/record/values'
import { usePair } from '../use-pair'
import { WithRecord, type Owner } from '../../../methods/record/WithRecord'
import { Compare } from './Compare'
import styles from './start.module.css'

/** Whether it clicks and whether they differ; accepted together, or refused in the method's words. */
export function MatchStep({ onPeople }: { onPeople: () => void }) {
  const { keeper, data, board } = usePair()
  const mentor = textOf(data['mentor'])
  const mentee = textOf(data['mentee'])
  const isPair = mentor !== '' && mentee !== '' && mentor !== mentee
  const find = useMutation({
    mutationFn: () => client.mentoring.pairs.match({ mentor, mentee, zone: localZone() }),
    onSuccess: ({ id }) => {
      keeper.change({ match: id })
      return keeper.flush()
    },
  })
  const isNeeded = isPair && board.match === null && textOf(data['match']) === ''
  useEffect(() => {
    if (isNeeded && find.isIdle) find.mutate()
  })
  if (!isPair)
    return (
      <div className={styles.missing}>
        <p>
          <FormattedMessage id="mentoring.match.people" />
        </p>
        <Button onPress={onPeople}>
          <FormattedMessage id="mentoring.match.choose" />
        </Button>
      </div>
    )
  if (find.isError) return <ErrorNotice error={find.error} />
  const id = textOf(data['match'])
  return id ? <WithRecord id={id}>{(match) => <MatchCheck match={match} onOther={onPeople} />}</WithRecord> : null
}

function MatchCheck({ match: { keeper, known }, onOther }: { match: Owner; onOther: () => void }) {
  const pair = usePair()
  const queries = useQueryClient()
  const { data, opened } = useKept(keeper)
  const [tried, setTried] = useState<{ refused: readonly Finding[]; with: unknown }>({ refused: [], with: null })
  const { mentor, mentee } = pair.data
  useEffect(() => {
    if (data['mentor'] !== mentor || data['mentee'] !== mentee) keeper.change({ mentor, mentee })
  })
  const isAccepted = opened.record.state === 'accepted'
  // what was said is said no longer once the ticks have changed
  const said = tried.with === data['characteristics'] ? tried.refused : []

  async function accept() {
    keeper.change({ accepted: true })
    const refusals = await moveTo(keeper, 'accepted')
    if (refusals && refusals.length > 0) keeper.change({ accepted: undefined })
    setTried({ refused: refusals ?? [], with: keeper.snapshot().data['characteristics'] })
    await pair.keeper.flush()
    void queries.invalidateQueries({ queryKey: api.mentoring.key() })
  }
  async function decline() {
    keeper.change({ accepted: false })
    if ((await moveTo(keeper, 'declined'))?.length !== 0) return
    pair.keeper.change({ match: undefined })
    await pair.keeper.flush()
    onOther()
  }
  return (
    <>
      <RecordForm keeper={keeper} known={known} only={['click']} />
      <Compare match={{ keeper, known }} />
      <RecordForm keeper={keeper} known={known} only={['challenge']} />
      <div data-field="accepted">
        <FieldFindings keeper={keeper} findings={said} field={null} method={known.method} />
      </div>
      {isAccepted ? (
        <p className={styles.accepted} role="status">
          <Check size={16} strokeWidth={2} aria-hidden /> <FormattedMessage id="mentoring.match.accepted" />
        </p>
      ) : (
        <div className={styles.ways}>
          <Button onPress={() => void accept()}>
            <FormattedMessage id="mentoring.match.accept" />
          </Button>
          <Link onPress={() => void decline()}>
            <FormattedMessage id="mentoring.match.decline" />
          </Link>
        </div>
      )}
    </>
  )
}
