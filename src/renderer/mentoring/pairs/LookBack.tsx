import { ArrowLeft } from 'lucide-react'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Finding } from '@shared/contract/methods'
import type { SimpleField } from '@shared/domain/method/fields'
import { FieldControl } from '../../methods/record/FieldControl'
import { FieldFindings } from '../../methods/record/FieldFindings'
import { RecordSaveStatus } from '../../methods/record/RecordSaveStatus'
import { useKept } from '../../methods/record/use-record'
import { useWords } from '../../methods/record/words'
import { useArrival } from '../../methods/use-arrival'
import { useGo } from '../../shell/go'
import { Button } from '../../ui/Button'
import { Checkbox } from '../../ui/Choices'
import { Link } from '../../ui/Link'
import { Summary } from '../papers/Summary'
import { nameOf } from './names'
import sheet from '../sheet.module.css'
import styles from './pairs.module.css'
import { moveTo } from '../../methods/record/move-to'
import { textOf } from '../../methods/record/values'
import { usePair } from './use-pair'

/** The session of looking back together: both write, then the pair closes or goes on. */
export function LookBack() {
  const intl = useIntl()
  const words = useWords()
  const go = useGo()
  const heading = useArrival()
  const { id, keeper, known, data, board, isClosed } = usePair()
  const { opened } = useKept(keeper)
  const [refused, setRefused] = useState<readonly Finding[]>([])
  const group = known.type.fields.find(({ key }) => key === 'retrospective')
  const fields = group?.type === 'group' ? group.fields : []
  const held = (data['retrospective'] ?? {}) as Record<string, unknown>
  const { state } = opened.record
  const isOpen = state === 'reflecting'
  const prompt = known.method.prompts.find((it) => it.id === group?.prompt)
  const fieldOf = (key: string) => fields.find((it) => it.key === key)
  const set = (key: string) => (value: unknown) => {
    setRefused([])
    keeper.change({ retrospective: { ...held, [key]: value || undefined } })
  }
  const close = async () => {
    const refusals = await moveTo(keeper, 'closed')
    setRefused(refusals ?? [])
    if (refusals?.length === 0) go.mentoring({ pair: id })
  }
  return (
    <div className={sheet.scroll}>
      <div className={styles.narrow}>
        <p className={sheet.back}>
          <ArrowLeft size={15} strokeWidth={1.75} aria-hidden />
          <Link onPress={() => go.mentoring({ pair: id })}>{nameOf(intl, board.row)}</Link>
        </p>
        <h1 ref={heading} tabIndex={-1}>
          <FormattedMessage id="mentoring.lookBack.title" />
        </h1>
        <p className={sheet.lede}>
          <FormattedMessage id="mentoring.lookBack.text" />
        </p>
        {prompt && <p className={styles.asked}>{words(prompt)}</p>}
        {!isOpen && !isClosed && <NotYet onRefused={setRefused} />}
        {(isOpen || isClosed) && (
          <div className={styles.form} data-field="retrospective">
            <div className={styles.sides}>
              {(['mentee', 'mentor'] as const).map((who) => {
                const text = fieldOf(`${who}Learned`)
                const share = who === 'mentor' ? 'shareMentor' : 'shareMentee'
                return (
                  text && (
                    <div key={who} className={styles.side}>
                      <Part field={text} value={held[text.key]} onChange={set(text.key)} isReadOnly={isClosed} />
                      {!isClosed && (
                        <Checkbox isSelected={held[share] === true} onChange={set(share)}>
                          <FormattedMessage
                            id="mentoring.lookBack.share"
                            values={{ name: board.row[who] || intl.formatMessage({ id: `mentoring.${who}` }) }}
                          />
                        </Checkbox>
                      )}
                    </div>
                  )
                )
              })}
            </div>
            {['together', 'next'].map((key) => {
              const field = fieldOf(key)
              return (
                field && <Part key={key} field={field} value={held[key]} onChange={set(key)} isReadOnly={isClosed} />
              )
            })}
          </div>
        )}
        <FieldFindings keeper={keeper} findings={refused} field={group ?? null} method={known.method} />
        {(isOpen || isClosed) && <Summary pair={id} keeper={keeper} />}
        {isOpen && (
          <footer className={sheet.foot}>
            <RecordSaveStatus keeper={keeper} known={known} />
            <span className={sheet.footWays}>
              <Button variant="quiet" onPress={() => go.mentoring({ pair: id })}>
                <FormattedMessage id="mentoring.later" />
              </Button>
              <Button variant="primary" onPress={() => void close()}>
                <FormattedMessage id="mentoring.close" />
              </Button>
            </span>
          </footer>
        )}
      </div>
    </div>
  )
}

type PartProps = { field: SimpleField; value: unknown; onChange: (value: unknown) => void; isReadOnly: boolean }

function Part({ field, value, onChange, isReadOnly }: PartProps) {
  const words = useWords()
  const { opened } = useKept(usePair().keeper)
  if (isReadOnly)
    return (
      <div>
        <h2>{words(field.label)}</h2>
        <p className={styles.written}>{textOf(value) || '–'}</p>
      </div>
    )
  return (
    <FieldControl field={field} path={`retrospective.${field.key}`} value={value} opened={opened} onChange={onChange} />
  )
}

/** Before the look back has begun: how far they are, and the step into it. */
function NotYet({ onRefused }: { onRefused: (findings: readonly Finding[]) => void }) {
  const { keeper, board } = usePair()
  const { held, planned, variant } = board.row
  return (
    <div className={styles.form}>
      {held < planned && (
        <p className={sheet.lede}>
          <FormattedMessage
            id={variant === 'weekly' ? 'mentoring.guidance.last.weeks' : 'mentoring.guidance.last'}
            values={{ held, planned }}
          />
        </p>
      )}
      <div>
        <Button variant="primary" onPress={async () => onRefused((await moveTo(keeper, 'reflecting')) ?? [])}>
          <FormattedMessage id="mentoring.lookBack.begin" />
        </Button>
      </div>
    </div>
  )
}
