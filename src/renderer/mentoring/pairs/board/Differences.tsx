import { FormattedMessage, useIntl } from 'react-intl'
import { FieldFindings } from '../../../methods/record/FieldFindings'
import { useKept } from '../../../methods/record/use-record'
import { useGo } from '../../../shell/go'
import { Link } from '../../../ui/Link'
import { useNameOf, type Compared } from '../compared'
import { Difference, Legend } from '../Difference'
import type { StartStep } from '../start/start-steps'
import { usePair } from '../use-pair'
import type { Owner } from '../../../methods/record/WithRecord'
import styles from './board.module.css'

type Props = { match: Owner | null; onStart: (step: StartStep) => void }

/** What makes the two different: two places on one line; of what is delicate only that they differ. */
export function Differences({ match, onStart }: Props) {
  const go = useGo()
  const intl = useIntl()
  const { id, isClosed } = usePair()
  const change = () => {
    onStart('match')
    go.mentoring({ pair: id, page: 'start' })
  }
  return (
    <section className={styles.section} aria-labelledby="differences">
      <div className={styles.sectionHead}>
        <h2 id="differences">
          <FormattedMessage id="mentoring.differences" />
        </h2>
        <Legend />
        {!isClosed && (
          <span className={styles.add}>
            <Link onPress={change}>
              <FormattedMessage id="mentoring.differences.change" />
              <span className="sr">: {intl.formatMessage({ id: 'mentoring.differences' })}</span>
            </Link>
          </span>
        )}
      </div>
      <div className={styles.card}>{match ? <Lines match={match} /> : <None />}</div>
    </section>
  )
}

const None = () => (
  <p className={styles.none}>
    <FormattedMessage id="mentoring.differences.none" />
  </p>
)

function Lines({ match: { keeper, known } }: { match: Owner }) {
  const { data, opened } = useKept(keeper)
  const { isClosed } = usePair()
  const nameOf = useNameOf(known)
  const all = (data['characteristics'] ?? []) as Compared[]
  if (!all.some(({ differs }) => differs)) return <None />
  const refused = opened.findings.filter(({ kind }) => kind === 'refuse')
  return (
    <div className={styles.lines}>
      {all.map(
        (item, no) =>
          item.differs && (
            <Difference
              key={no}
              item={item}
              name={nameOf(item)}
              isReadOnly={isClosed}
              onChange={(changed) =>
                keeper.change({ characteristics: all.map((it, at) => (at === no ? changed : it)) })
              }
            />
          ),
      )}
      <FieldFindings keeper={keeper} findings={refused} field={null} method={known.method} />
    </div>
  )
}
