import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { FormattedMessage } from 'react-intl'
import type { Finding } from '@shared/contract/methods'
import type { Method } from '@shared/domain/method/format'
import { client } from '../../api'
import { useGo } from '../../shell/go'
import { ErrorNotice } from '../../ui/ErrorNotice'
import { Said } from '../record/Said'
import list from '../record/Said.module.css'
import { useWords } from '../record/words'
import { localZone, useRecordActions } from '../use-record-actions'
import styles from './page.module.css'

type Props = { method: Method; findings: readonly { kind: string; finding: Finding }[] }

/** What a method says over all its records; what it offers is made and opened. Passed by, it is gone until the next visit. */
export function MethodFindings({ method, findings }: Props) {
  const words = useWords()
  const go = useGo()
  const { refresh } = useRecordActions()
  const [passed, setPassed] = useState<string[]>([])
  const take = useMutation({
    mutationFn: async ({ kind, rule, answer }: { kind: string; rule: string; answer?: string | undefined }) => {
      const { made } = await client.methods.take({ kind, rule, zone: localZone(), ...(answer && { answer }) })
      const first = made[0] ? await client.methods.records.get({ id: made[0] }) : null
      await refresh()
      if (first) go.form(first.record.kind, first.record.id)
    },
  })
  const nameOf = ({ kind, finding }: Props['findings'][number]) => `${kind} ${finding.rule}`
  const said = findings.filter((it) => words(it.finding.say) !== '' && !passed.includes(nameOf(it)))
  if (said.length === 0) return null
  return (
    <section className={styles.section} aria-labelledby="said">
      <h2 id="said">
        <FormattedMessage id="methods.said" />
      </h2>
      <ul className={list.findings}>
        {said.map((it) => (
          <Said
            key={nameOf(it)}
            finding={it.finding}
            sentence={words(it.finding.say)}
            method={method}
            onTake={(answer) => take.mutate({ kind: it.kind, rule: it.finding.rule, answer })}
            onSkip={() => setPassed([...passed, nameOf(it)])}
          />
        ))}
      </ul>
      {take.isError && <ErrorNotice error={take.error} />}
    </section>
  )
}
