import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Finding } from '@shared/contract/methods'
import { FieldFindings } from '../../../methods/record/FieldFindings'
import { RecordForm } from '../../../methods/record/RecordForm'
import { useKept } from '../../../methods/record/use-record'
import { useEnter } from '../../../methods/record/use-enter'
import { useGo } from '../../../shell/go'
import { Button } from '../../../ui/Button'
import { ErrorNotice } from '../../../ui/ErrorNotice'
import { Notice } from '../../../ui/Notice'
import { WithRecord, type Owner } from '../../../methods/record/WithRecord'
import { Section, Sheet } from '../Sheet'
import { useWalk } from '../use-walk'
import { useGoWalk, useLookBack } from '../use-walk-ways'
import { FollowUp } from './FollowUp'
import { Marks } from './Marks'
import { SlipList } from './SlipList'
import { Talk } from './Talk'
import styles from '../walk.module.css'

/** The same evening: what was asked and how deep it went, the slips, what each learned, what stays. */
export function LookBack() {
  const { facts, state } = useWalk()
  if (state !== 'done' && state !== 'looked-back') return <NotWalked />
  if (facts.talkId === null) return <Written talk={null} />
  return (
    <WithRecord key={facts.talkId} id={facts.talkId}>
      {(talk) => <Written talk={talk} />}
    </WithRecord>
  )
}

/** Opened before the walk was walked. */
function NotWalked() {
  const intl = useIntl()
  const goWalk = useGoWalk()
  const { keeper, known } = useWalk()
  const { enter, refused } = useEnter(keeper)
  return (
    <Sheet
      title={intl.formatMessage({ id: 'walk.after.title' })}
      foot={
        <>
          <Button variant="quiet" onPress={() => goWalk()}>
            <FormattedMessage id="mentoring.back" />
          </Button>
          <Button variant="primary" onPress={() => void enter('done')}>
            <FormattedMessage id="walk.walked" />
          </Button>
        </>
      }
    >
      <Notice title={intl.formatMessage({ id: 'walk.after.notYet' })} />
      <FieldFindings keeper={keeper} findings={refused} field={null} method={known.method} />
    </Sheet>
  )
}

/** `talk`: the look back of the pair; null on a walk without one, or when it was not begun yet. */
function Written({ talk }: { talk: Owner | null }) {
  const intl = useIntl()
  const go = useGo()
  const goWalk = useGoWalk()
  const begin = useLookBack()
  const { keeper, known, facts, state } = useWalk()
  const { opened } = useKept(keeper)
  const [lacking, setLacking] = useState<readonly Finding[]>([])
  const [asks, setAsks] = useState<readonly Finding[]>([])
  const word = (id: string) => intl.formatMessage({ id: `walk.after.${id}` })
  const finish = async () => {
    if (talk) {
      const kept = await talk.keeper.keep()
      if (!kept) return
      setLacking(kept.refused ? kept.findings : [])
      if (kept.refused) return
      setAsks(kept.findings)
    }
    await keeper.keep() // its sentence makes it looked back on
  }
  const status = talk?.keeper.snapshot().opened.record.status
  // the walk counts as looked back on from its sentence on; the look back of the pair is kept by hand
  const isDone = state === 'looked-back' && (talk === null || status === 'kept')
  const own = opened.findings.filter(({ kind, rule }) => kind !== 'refuse' && rule !== 'look-back')
  return (
    <Sheet
      title={word('title')}
      lede={word('text')}
      foot={
        isDone ? (
          <Button variant="primary" onPress={() => goWalk()}>
            <FormattedMessage id="walk.done" />
          </Button>
        ) : (
          <>
            <Button variant="quiet" onPress={() => goWalk()}>
              <FormattedMessage id="mentoring.later" />
            </Button>
            <Button variant="primary" onPress={() => void finish()}>
              <FormattedMessage id="walk.after.keep" />
            </Button>
          </>
        )
      }
    >
      <Marks />
      {talk ? (
        <Talk owner={talk} findings={lacking} />
      ) : (
        facts.trajectoryId !== null && (
          <Section id="talk" title={word('talk')}>
            <div>
              <Button isDisabled={begin.isPending} onPress={() => begin.mutate()}>
                <FormattedMessage id="walk.after.begin" />
              </Button>
            </div>
            {begin.isError && <ErrorNotice error={begin.error} />}
          </Section>
        )
      )}
      <Section id="slips" title={intl.formatMessage({ id: 'walk.slips' })}>
        <SlipList />
      </Section>
      <Section id="stays" title={word('stays')}>
        <RecordForm keeper={keeper} known={known} only={['insights', 'questionsOnTheWay', 'sentence', 'nextTheme']} />
      </Section>
      {isDone && (
        <div className={styles.after}>
          {talk && (
            <FieldFindings
              keeper={talk.keeper}
              findings={asks}
              field={null}
              method={talk.known.method}
              onMade={(made) => go.record('coaching-phase.session', made)}
            />
          )}
          <FieldFindings
            keeper={keeper}
            findings={own}
            field={null}
            method={known.method}
            onMade={(made) =>
              go.mentoring({ ...(facts.trajectoryId && { pair: facts.trajectoryId }), walk: made, page: 'plan' })
            }
          />
          <FollowUp />
        </div>
      )}
      <p className={styles.none}>
        <FormattedMessage id={isDone ? 'walk.after.kept' : 'walk.after.later'} />
      </p>
    </Sheet>
  )
}
