import { ArrowLeft } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Finding } from '@shared/contract/methods'
import { FieldFindings } from '../../../methods/record/FieldFindings'
import { RecordFindings, RecordForm } from '../../../methods/record/RecordForm'
import { RecordSaveStatus } from '../../../methods/record/RecordSaveStatus'
import { useKept } from '../../../methods/record/use-record'
import { textOf } from '../../../methods/record/values'
import sheet from '../../../mentoring/sheet.module.css'
import { useGo } from '../../../shell/go'
import { Button } from '../../../ui/Button'
import { Link } from '../../../ui/Link'
import { Stepper } from '../../../ui/Stepper'
import { useClient } from '../use-client'
import styles from './intake.module.css'
import { fieldsOf, intakeSteps, type IntakeStep } from './steps'
import { Who } from './Who'

/** Beginning with somebody, step by step; only a name is needed. */
export function Intake() {
  const intl = useIntl()
  const go = useGo()
  const { id, keeper, known, data, board } = useClient()
  const { opened } = useKept(keeper)
  const [step, setStep] = useState<IntakeStep>('who')
  const [refused, setRefused] = useState<readonly Finding[]>([])
  const at = intakeSteps.indexOf(step)
  const before = intakeSteps[at - 1]
  const next = intakeSteps[at + 1]
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [step])

  /** Kept as soon as it can be; what is refused on this step holds it here when going on. */
  async function leave(to: IntakeStep | 'contract') {
    const kept = await keeper.keep()
    if (!kept) return
    const here = kept.findings.filter(({ kind, field }) => kind === 'refuse' && (field === null || field === 'title' || fieldsOf[step].includes(field))) // oxfmt-ignore
    const isForward = to === 'contract' || intakeSteps.indexOf(to) > at
    setRefused(isForward ? here : [])
    if (isForward && here.length > 0) {
      const field = here[0]?.field === 'title' ? 'client' : (here[0]?.field ?? '')
      document.querySelector<HTMLElement>(`[data-field="${field}"] :is(input, textarea, button)`)?.focus()
      return
    }
    if (to === 'contract') go.coaching({ engagement: id, page: 'contract' })
    else setStep(to)
  }
  const isDone = (it: IntakeStep) =>
    it === 'who' ? textOf(data['client']) !== '' : fieldsOf[it].some((key) => data[key] !== undefined)
  const elsewhere = refused.filter(({ field }) => field === null || !fieldsOf[step].includes(field))

  return (
    <div className={sheet.scroll}>
      <div className={styles.page}>
        <p className={sheet.back}>
          <ArrowLeft size={15} strokeWidth={1.75} aria-hidden />
          <Link onPress={() => go.coaching(data['client'] ? { engagement: id } : {})}>
            {data['client'] ? board.row.name : <FormattedMessage id="clients.list" />}
          </Link>
        </p>
        <Stepper
          label={intl.formatMessage({ id: 'clients.intake' })}
          steps={intakeSteps.map((it) => ({ id: it, name: intl.formatMessage({ id: `clients.intake.${it}` }), isDone: isDone(it) }))} // oxfmt-ignore
          current={step}
          onChange={(to) => void leave(to)}
        />
        <div key={step} className={styles.form}>
          <header>
            <h1 ref={heading} tabIndex={-1}>
              <FormattedMessage id={`clients.intake.${step}.title`} />
            </h1>
            <p className={sheet.lede}>
              <FormattedMessage id={`clients.intake.${step}.text`} />
            </p>
          </header>
          {step === 'who' ? (
            <Who findings={refused} />
          ) : (
            <RecordForm keeper={keeper} known={known} only={fieldsOf[step]} findings={refused} />
          )}
          {step === 'phase' && (
            <RecordFindings
              keeper={keeper}
              findings={opened.findings.filter(({ kind }) => kind === 'ask')}
              method={known.method}
            />
          )}
          {/* oxfmt-ignore */}
          <FieldFindings keeper={keeper} findings={elsewhere} field={null} method={known.method} />
        </div>
        <footer className={sheet.foot}>
          <RecordSaveStatus keeper={keeper} known={known} />
          <span className={sheet.footWays}>
            {before && (
              <Button variant="quiet" onPress={() => void leave(before)}>
                <FormattedMessage id="clients.back" />
              </Button>
            )}
            {next && (
              <Button variant="quiet" onPress={() => void leave('contract')}>
                <FormattedMessage id="clients.intake.enough" />
              </Button>
            )}
            <Button variant="primary" onPress={() => void leave(next ?? 'contract')}>
              <FormattedMessage id={next ? 'clients.next' : 'clients.intake.toContract'} />
            </Button>
          </span>
        </footer>
      </div>
    </div>
  )
}
