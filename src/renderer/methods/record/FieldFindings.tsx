import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { Finding } from '@shared/contract/methods'
import type { Field } from '@shared/domain/method/fields'
import type { Method } from '@shared/domain/method/format'
import { api, client } from '../../api'
import { ErrorNotice } from '../../ui/ErrorNotice'
import type { RecordKeeper } from './record-keeper'
import { Said } from './Said'
import styles from './Said.module.css'
import { useKept } from './use-record'
import { useWords } from './words'

type Props = {
  keeper: RecordKeeper
  findings: readonly Finding[]
  field: Field | null
  /** Whose questions go with what is said. */
  method?: Method
  onMade?: (id: string) => void
}

/** What rules say, with what can be done about it. Refusals stay; the rest may be passed by. */
export function FieldFindings({ keeper, findings, field, method, onMade }: Props) {
  const intl = useIntl()
  const words = useWords()
  const queries = useQueryClient()
  const [passed, setPassed] = useState<string[]>([])
  const [error, setError] = useState<unknown>(null)
  const { id } = useKept(keeper).opened.record
  const shown = findings.filter(({ rule }) => !passed.includes(rule))
  if (shown.length === 0) return null

  async function perform(work: () => Promise<void>) {
    setError(null)
    try {
      await work()
    } catch (failed) {
      setError(failed)
    }
  }
  const accept = (rule: string, answer?: string) =>
    perform(async () => {
      await keeper.flush()
      const { made } = await client.methods.records.accept({ id, rule, ...(answer && { answer }) })
      keeper.take(await client.methods.records.get({ id }))
      setPassed([...passed, rule])
      await queries.invalidateQueries({ queryKey: api.methods.records.list.key() })
      if (made[0]) onMade?.(made[0])
    })
  const skip = ({ rule, once }: Finding) =>
    perform(async () => {
      setPassed([...passed, rule])
      if (once) await client.methods.records.skip({ id, rule })
    })

  return (
    <ul className={styles.findings} aria-live="polite">
      {shown.map((finding) => (
        <Said
          key={finding.rule}
          finding={finding}
          sentence={sentence(finding)}
          method={method}
          onTake={(answer) => void accept(finding.rule, answer)}
          onSkip={() => void skip(finding)}
        />
      ))}
      {error !== null && (
        <li>
          <ErrorNotice error={error} />
        </li>
      )}
    </ul>
  )

  function sentence({ say, lack }: Finding): string {
    if (words(say) !== '' || !lack) return words(say)
    const name = field ? words(field.label) : ''
    return intl.formatMessage({ id: `methods.lack.${lack.code}` }, { name, count: lack.count })
  }
}
