import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Finding, OpenRecord } from '@shared/contract/methods'
import { RecordFindings, RecordForm } from '../../methods/record/RecordForm'
import { useKept, useRecordKeeper, type KnownType } from '../../methods/record/use-record'
import { useWords } from '../../methods/record/words'
import { useGo } from '../../shell/go'
import { useTitle } from '../../shell/title'
import { PlainButton } from '../../ui/PlainButton'
import { RemoveRecord } from '../RemoveRecord'
import { SavedLine } from '../SavedLine'
import styles from '../reflect.module.css'
import around from './around.module.css'

/** A record that goes around the events: an intention, a check-in, a week plan; as its method's form. */
export function AroundPage({ opened, known }: { opened: OpenRecord; known: KnownType }) {
  const intl = useIntl()
  const words = useWords()
  const go = useGo()
  const keeper = useRecordKeeper(opened)
  const { opened: current } = useKept(keeper)
  const [findings, setFindings] = useState<readonly Finding[]>([])
  const { record } = current
  const name = words(known.type.name)
  const states = (known.type.states ?? []).filter((state) => state.enters === undefined)
  const said = [...findings, ...current.findings.filter((it) => !findings.some(({ rule }) => rule === it.rule))]
  useTitle([intl.formatMessage({ id: 'reflect.title' }), name])

  async function keep(state: string | null) {
    const kept = await keeper.keep(state)
    if (!kept) return
    setFindings(kept.findings)
    const isDone = !kept.refused && kept.findings.every((it) => it.kind === 'note' || it.kind === 'hint')
    if (isDone) go.reflect()
  }

  return (
    <div className={styles.page}>
      <article className={styles.column}>
        <header className={styles.eventHead}>
          <h1 className={around.title}>{name}</h1>
        </header>
        <RecordForm keeper={keeper} known={known} findings={findings} />
        <RecordFindings keeper={keeper} findings={said} />
        <footer className={styles.footer}>
          <div className={styles.footerStart}>
            <RemoveRecord name={record.title || name} ids={() => [record.id]} />
            <SavedLine keeper={keeper} />
          </div>
          <div className={styles.footerEnd}>
            {record.status === 'kept' &&
              states
                .filter(({ id }) => id !== record.state)
                .map(({ id, name: state }) => (
                  <PlainButton key={id} variant="quiet" onPress={() => void keep(id)}>
                    <FormattedMessage id="reflect.bring" values={{ state: words(state) }} />
                  </PlainButton>
                ))}
            <PlainButton variant="primary" onPress={() => void keep(null)}>
              <FormattedMessage id="reflect.keep" />
            </PlainButton>
          </div>
        </footer>
      </article>
    </div>
  )
}
