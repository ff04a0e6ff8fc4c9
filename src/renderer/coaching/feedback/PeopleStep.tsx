import { Plus, X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { raterGroups } from '@shared/contract/coaching/feedback'
import { FieldFindings } from '../../methods/record/FieldFindings'
import { RecordForm } from '../../methods/record/RecordForm'
import { useKept } from '../../methods/record/use-record'
import { Button } from '../../ui/Button'
import { Select } from '../../ui/Select'
import { TextField } from '../../ui/TextField'
import { useRound, type Rater } from './use-round'
import styles from './feedback.module.css'

/** Whom is asked, by pseudonym and group; who has a form keeps the place. */
export function PeopleStep() {
  const intl = useIntl()
  const { keeper, known, raters, kept } = useRound()
  const { opened } = useKept(keeper)
  const list = useRef<HTMLUListElement>(null)
  const added = useRef(false)
  const field = known.type.fields.find(({ key }) => key === 'raters') ?? null
  const set = (changed: Rater[]) => keeper.change({ raters: changed.length > 0 ? changed.map(({ pseudonym, group }) => ({ pseudonym, ...(group && { group }) })) : undefined }) // oxfmt-ignore
  const change = (no: number, patch: Partial<Rater>) => set(raters.map((it, at) => (at === no ? { ...it, ...patch } : it))) // oxfmt-ignore
  useEffect(() => {
    if (!added.current) return
    added.current = false
    list.current?.querySelector<HTMLInputElement>('li:last-child input')?.focus()
  })
  const said = opened.findings.filter(({ field: at }) => at === 'raters')
  return (
    <>
      <section className={styles.part} aria-labelledby="feedback-raters">
        <h2 id="feedback-raters">
          <FormattedMessage id="feedback.raters" />
        </h2>
        <ul ref={list} className={styles.raters}>
          {raters.map((rater, no) => {
            const hasForm = kept.forms.some((it) => it.rater === rater.pseudonym)
            return (
              // a name that is typed is no key yet
              <li key={no}>
                <TextField
                  label={intl.formatMessage({ id: 'feedback.rater' }, { no: no + 1 })}
                  value={rater.pseudonym}
                  maxLength={80}
                  isDisabled={hasForm}
                  onChange={(pseudonym) => change(no, { pseudonym })}
                />
                <Select
                  label={intl.formatMessage({ id: 'feedback.group' }, { no: no + 1 })}
                  value={rater.group}
                  options={raterGroups.map((id) => ({ id, name: intl.formatMessage({ id: `feedback.group.${id}` }) }))}
                  isDisabled={hasForm}
                  onChange={(group) => change(no, { group })}
                />
                <Button
                  size="icon"
                  variant="quiet"
                  isDisabled={hasForm}
                  label={intl.formatMessage({ id: 'feedback.rater.remove' }, { no: no + 1 })}
                  onPress={() => set(raters.filter((_, at) => at !== no))}
                >
                  <X size={16} strokeWidth={1.75} aria-hidden />
                </Button>
              </li>
            )
          })}
        </ul>
        <div className={styles.ways}>
          <Button
            onPress={() => {
              added.current = true
              set([...raters, { pseudonym: '', group: raters.at(-1)?.group ?? null }])
            }}
          >
            <Plus size={16} strokeWidth={1.75} aria-hidden />
            <FormattedMessage id="feedback.rater.add" />
          </Button>
        </div>
        <FieldFindings keeper={keeper} findings={said} field={field} method={known.method} />
        {kept.forms.length > 0 && (
          <p className={styles.soft}>
            <FormattedMessage id="feedback.raters.fixed" />
          </p>
        )}
      </section>
      <RecordForm keeper={keeper} known={known} only={['formName', 'closesOn']} />
    </>
  )
}
