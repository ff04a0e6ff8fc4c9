import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { PanelRight } from 'lucide-react'
import { useEffect, useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { MethodRecord } from '@shared/contract/methods'
import type { Beside } from '@shared/contract/reflect'
import type { Flow } from '@shared/domain/method/flow'
import { api } from '../api'
import type { Data } from '../methods/record/record-keeper'
import type { KnownType } from '../methods/record/use-record'
import { useWords } from '../methods/record/words'
import { useGo } from '../shell/go'
import { Button } from '../ui/Button'
import { Link } from '../ui/Link'
import { dayAndClock } from '../ui/when'
import { longDay } from './moments'
import styles from './beside.module.css'

type Props = { id: string; flow: Flow; known: KnownType; data: Data; record: MethodRecord; isBefore: boolean }

/** Before: what worked earlier. After: what was planned. A drawer where the window is narrow (Ctrl+\). */
export function BesidePanel({ id, flow, known, data, record, isBefore }: Props) {
  const intl = useIntl()
  const [open, setOpen] = useState(false)
  const beside = useQuery(api.reflect.beside.queryOptions({ input: { id }, placeholderData: keepPreviousData }))
  useEffect(() => {
    const toggle = (event: KeyboardEvent) => {
      if (event.key === 'Escape') setOpen(false)
      if (event.key !== '\\' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      setOpen((was) => !was)
    }
    window.addEventListener('keydown', toggle)
    return () => window.removeEventListener('keydown', toggle)
  }, [])
  return (
    <>
      <div className={styles.handle}>
        <Button
          size="icon"
          variant="quiet"
          label={intl.formatMessage({ id: isBefore ? 'reflect.beside' : 'reflect.planned' })}
          shortcut="Ctrl+\"
          isPressed={open}
          onPress={() => setOpen(!open)}
        >
          <PanelRight size={17} strokeWidth={1.75} aria-hidden />
        </Button>
      </div>
      <aside
        className={styles.side}
        data-open={open || undefined}
        data-wide={isBefore || undefined}
        aria-label={intl.formatMessage({ id: isBefore ? 'reflect.beside' : 'reflect.planned' })}
      >
        {isBefore ? (
          <Worked beside={beside.data} known={known} />
        ) : (
          <Planned flow={flow} known={known} data={data} record={record} />
        )}
      </aside>
    </>
  )
}

function Worked({ beside, known }: { beside: Beside | undefined; known: KnownType }) {
  const intl = useIntl()
  const go = useGo()
  return (
    <>
      <h2>
        <FormattedMessage id="reflect.worked" />
      </h2>
      <p className={styles.cap}>
        <FormattedMessage id={beside?.plans.length ? 'reflect.worked.text' : 'reflect.worked.none'} />
      </p>
      {beside?.plans.map((plan) => (
        <div key={plan.id} className={styles.plan}>
          <p>
            <FormattedMessage id="reflect.ifThen" values={{ cue: plan.cue, act: ended(plan.act) }} />
          </p>
          <Link onPress={() => go.reflect({ id: plan.id })}>
            <FormattedMessage id="reflect.worked.from" values={{ event: plan.title, gap: plan.gap }} />
          </Link>
        </div>
      ))}
      {beside?.lastWith && (
        <section className={styles.last}>
          <h2>
            <FormattedMessage id="reflect.lastWith" values={{ names: intl.formatList(beside.lastWith.names) }} />
          </h2>
          <p className={styles.cap}>
            <FormattedMessage id="reflect.lastWith.on" values={{ day: longDay(intl, beside.lastWith.on) }} />
          </p>
          <p className={styles.quote}>“{beside.lastWith.text}”</p>
          <Link onPress={() => go.reflect({ id: beside.lastWith?.id ?? '' })}>
            <FormattedMessage id="reflect.lastWith.open" />
          </Link>
        </section>
      )}
      <div className={styles.grow} />
      <p className={styles.cap}>
        <b>
          <FormattedMessage id="reflect.why" />
        </b>{' '}
        <FormattedMessage id="reflect.why.text" />{' '}
        <Link onPress={() => go.method(known.method.id)}>
          <FormattedMessage id="reflect.inMethods" />
        </Link>
      </p>
    </>
  )
}

const ended = (text: string) => (/[.?]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`)

function Planned({ flow, known, data, record }: Pick<Props, 'flow' | 'known' | 'data' | 'record'>) {
  const intl = useIntl()
  const words = useWords()
  const { who, cue, act, lean } = flow.roles
  const texts = [who, cue, act].flatMap((key) => {
    const field = known.type.fields.find((it) => it.key === key)
    const value = data[key]
    return field && typeof value === 'string' && value !== ''
      ? [{ key, label: key === who ? intl.formatMessage({ id: 'reflect.planned.who' }) : words(field.label), value }]
      : []
  })
  const leaning = data[lean]
  const scale = known.type.fields.find((it) => it.key === lean)
  return (
    <>
      <h2>
        <FormattedMessage id="reflect.planned" />
      </h2>
      <p className={styles.meta}>
        <FormattedMessage
          id={texts.length > 0 ? 'reflect.planned.on' : 'reflect.planned.none'}
          values={{ moment: dayAndClock(intl, record.createdAt, undefined, 'short') }}
        />
      </p>
      <dl className={styles.planned}>
        {texts.map(({ key, label, value }) => (
          <div key={key}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {typeof leaning === 'number' && scale?.type === 'scale' && (
          <div>
            <dt>
              <FormattedMessage id="reflect.planned.lean" />
            </dt>
            <dd data-plain>
              <FormattedMessage
                id="reflect.planned.leaning"
                values={{ to: leaning > 3 ? words(scale.high) : leaning < 3 ? words(scale.low) : intl.formatMessage({ id: 'reflect.planned.between' }), no: leaning, of: scale.max }} // oxfmt-ignore
              />
            </dd>
          </div>
        )}
      </dl>
      <div className={styles.grow} />
      <p className={styles.cap}>
        <FormattedMessage id="reflect.noScore" />
      </p>
    </>
  )
}
