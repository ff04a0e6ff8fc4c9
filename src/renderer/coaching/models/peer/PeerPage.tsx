import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { DrawingOf } from '@shared/domain/method/drawings'
import { Back } from '../../../methods/Back'
import { RecordForm } from '../../../methods/record/RecordForm'
import { RecordSaveStatus } from '../../../methods/record/RecordSaveStatus'
import { useKept } from '../../../methods/record/use-record'
import { WithRecord, type Owner } from '../../../methods/record/WithRecord'
import { useWords } from '../../../methods/record/words'
import { useGo } from '../../../shell/go'
import { useTitle } from '../../../shell/title'
import { Button } from '../../../ui/Button'
import { Stepper } from '../../../ui/Stepper'
import { CaseSheetWays } from './CaseSheetWays'
import { Clock } from './Clock'
import { isWritten } from './is-written'
import { NamesCheck } from './NamesCheck'
import styles from './peer.module.css'
import { useEnding } from './use-ending'

/** A record run in rounds, one at a time and large enough for a table; everything is saved in the record as it is typed. */
export function PeerPage({ id }: { id: string }) {
  return <WithRecord id={id}>{(owner) => <Rounds id={id} owner={owner} />}</WithRecord>
}

function Rounds({ id, owner }: { id: string; owner: Owner }) {
  const { method, type } = owner.known
  const drawing = type.drawings?.find((it): it is DrawingOf<'rounds'> => it.kind === 'rounds')
  const go = useGo()
  const words = useWords()
  useTitle([
    useIntl().formatMessage({ id: 'shell.rail.coaching' }),
    words(method.name),
    ...(drawing ? [words(drawing.title)] : []),
  ])
  if (!drawing) return <Back onPress={() => go.form(`${method.id}.${type.id}`, id)}>{words(type.name)}</Back>
  return <Running id={id} owner={owner} drawing={drawing} />
}

type RunningProps = { id: string; owner: Owner; drawing: DrawingOf<'rounds'> }

function Running({ id, owner: { keeper, known }, drawing }: RunningProps) {
  const intl = useIntl()
  const words = useWords()
  const go = useGo()
  const { data, opened } = useKept(keeper)
  const { rounds } = drawing
  const [at, setAt] = useState(() => {
    const open = rounds.findIndex(({ fields }) => !fields.some((key) => isWritten(data[key])))
    return open < 0 ? rounds.length - 1 : open
  })
  const ending = useEnding(keeper, drawing.end ?? null)
  const round = rounds[at]
  if (!round) return null
  const leave = () => void keeper.flush().then(() => go.form(opened.record.kind, id))
  const to = (next: number) => {
    void keeper.flush()
    setAt(next)
  }
  const name = words(round.name)
  const next = rounds[at + 1]
  const before = rounds[at - 1]
  return (
    <div className={styles.scroll}>
      <div className={styles.page}>
        <header className={styles.head}>
          <Back onPress={leave}>{opened.record.title || words(known.type.name)}</Back>
          <CaseSheetWays id={id} keeper={keeper} />
        </header>
        <Stepper
          label={intl.formatMessage({ id: 'models.peer.rounds' })}
          steps={rounds.map((it, no) => ({
            id: String(no),
            name: words(it.name),
            isDone: no !== at && it.fields.some((key) => isWritten(data[key])),
          }))}
          current={String(at)}
          onChange={(no) => to(Number(no))}
        />
        <section key={at} aria-label={name} className={styles.round}>
          <p className={styles.no}>
            <FormattedMessage id="models.peer.round" values={{ no: at + 1, of: rounds.length }} />
          </p>
          <h1>{name}</h1>
          <p className={styles.ask}>{words(round.ask)}</p>
          <Clock key={`${id} ${at}`} name={`${id} ${at}`} minutes={round.minutes} />
          <div className={styles.form}>
            <RecordForm keeper={keeper} known={known} only={round.fields} findings={ending.refused} />
          </div>
          <NamesCheck keeper={keeper} fields={round.fields.filter((key) => drawing.named.includes(key))} />
        </section>
        <footer className={styles.foot}>
          <RecordSaveStatus keeper={keeper} known={known} />
          <span>
            {before && (
              <Button size="lg" onPress={() => to(at - 1)}>
                <FormattedMessage id="models.peer.before" />
              </Button>
            )}
            {next ? (
              <Button size="lg" variant="primary" onPress={() => to(at + 1)}>
                <FormattedMessage id="models.peer.next" values={{ name: words(next.name) }} />
              </Button>
            ) : (
              <Button
                size="lg"
                variant="primary"
                isDisabled={ending.isPending}
                onPress={() => void ending.end().then((done) => done && leave())}
              >
                <FormattedMessage id="models.peer.end" />
              </Button>
            )}
          </span>
        </footer>
      </div>
    </div>
  )
}
