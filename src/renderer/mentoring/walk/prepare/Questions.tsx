import { useQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { questionLevels } from '@shared/contract/mentoring/walks'
import { api } from '../../../api'
import { useWords } from '../../../methods/record/words'
import { Button } from '../../../ui/Button'
import { RadioGroup } from '../../../ui/Choices'
import { ErrorNotice } from '../../../ui/ErrorNotice'
import { ListField } from '../../../ui/ListField'
import { routeOf, sides, stopsOf, useSides, useWalk, type Side, type Stop } from '../use-walk'
import prepare from './prepare.module.css'
import styles from '../walk.module.css'

type Level = (typeof questionLevels)[number]

/** Each carries three questions at most. */
const most = 3
const mostStops = 12
const keyOf = { mentor: 'threeQuestions', mentee: 'otherQuestions' } as const

/** Up to three questions for each of the two: their own, or chosen by level. */
export function Questions() {
  const intl = useIntl()
  const words = useWords()
  const names = useSides()
  const { keeper, data } = useWalk()
  const [level, setLevel] = useState<Level>('content')
  const bank = useQuery(api.mentoring.walks.questions.queryOptions({ staleTime: Infinity }))
  const listOf = (side: Side) => {
    const value = data[keyOf[side]]
    return Array.isArray(value) ? (value as string[]) : []
  }
  const filled = (side: Side) => listOf(side).filter((text) => text.trim() !== '')
  const levelOf = (text: string) => bank.data?.find(({ en, nl }) => en === text || nl === text)?.level
  const add = (side: Side, text: string) => keeper.change({ [keyOf[side]]: [...filled(side), text] })
  const stops = stopsOf(data)
  const putOn = (question: string, asks: Side) => {
    const at = levelOf(question)
    const km = nextKm(stops, routeOf(data)?.km ?? null)
    const stop: Stop = { question: question.slice(0, 300), asks, ...(at && { level: at }), ...(km !== null && { km }) }
    keeper.change({ stops: [...stops, stop] })
  }
  return (
    <>
      <div className={styles.sides}>
        {sides.map((side) => (
          <div key={side} className={styles.side} data-field={keyOf[side]}>
            <ListField
              label={intl.formatMessage({ id: 'walk.questions.of' }, { name: names[side] })}
              add={intl.formatMessage({ id: 'walk.questions.own' })}
              value={listOf(side)}
              onChange={(texts) => keeper.change({ [keyOf[side]]: texts })}
              max={most}
              maxLength={300}
            />
            {filled(side)
              .filter((text) => !stops.some(({ question }) => question === text))
              .map((text) => (
                <Button
                  key={text}
                  size="sm"
                  variant="quiet"
                  isDisabled={stops.length >= mostStops}
                  onPress={() => putOn(text, side)}
                >
                  <Plus size={14} strokeWidth={1.75} aria-hidden />
                  <span className={prepare.clip}>
                    <FormattedMessage id="walk.questions.toStop" values={{ text }} />
                  </span>
                </Button>
              ))}
          </div>
        ))}
      </div>
      <div className={prepare.bank}>
        <RadioGroup
          layout="line"
          label={intl.formatMessage({ id: 'walk.questions.level' })}
          value={level}
          onChange={setLevel}
          options={questionLevels.map((id) => ({ id, name: intl.formatMessage({ id: `walk.level.${id}` }) }))}
        />
        {bank.isError && <ErrorNotice error={bank.error} />}
        <ul>
          {bank.data
            ?.filter((it) => it.level === level)
            .map((it) => {
              const text = words(it)
              return (
                <li key={it.prompt}>
                  <q>{text}</q>
                  <span className={styles.row}>
                    {sides.map((side) => (
                      <Button
                        key={side}
                        size="sm"
                        label={intl.formatMessage({ id: 'walk.questions.choose' }, { name: names[side], text })}
                        isDisabled={filled(side).length >= most || filled(side).includes(text)}
                        onPress={() => add(side, text)}
                      >
                        {intl.formatMessage({ id: 'walk.asks' }, { name: names[side] })}
                      </Button>
                    ))}
                  </span>
                </li>
              )
            })}
        </ul>
      </div>
    </>
  )
}

/** A third of the way that is left after the last stop; null when the length is not known. */
function nextKm(stops: readonly Stop[], length: number | null): number | null {
  if (length === null) return null
  const last = Math.max(0, ...stops.map(({ km }) => km ?? 0))
  return last >= length ? null : Math.round((last + (length - last) / 3) * 10) / 10
}
