import type { Language } from '@shared/contract/base'
import type { FeedbackResults } from '@shared/contract/coaching/feedback'
import type { RecordSection } from '@shared/contract/methods'
import type { RecordJob } from '@shared/contract/transfer'
import { BospadError } from '@shared/errors'
import { inWords } from '../../methods/in-words'
import { findType } from '../../methods/library'
import { dataOf } from '../../methods/earlier'
import { readStoredRecord } from '../../store/records'
import { openVault } from '../../vault/session'
import { readRound, roundKind, textIn } from './round'
import { roundState } from './state'
import { wordsIn } from './words'

/** The results and what was made of them on paper, without who was asked. @throws BospadError NOT_FOUND */
export function resultsJob(id: string, language: Language): RecordJob {
  const { db } = openVault()
  const { results, plan } = roundState(id)
  if (!results) throw new BospadError('NOT_FOUND')
  const { stored, data } = readRound(db, id)
  const { method, type } = findType(db, roundKind)
  const own = type.fields.filter(({ key }) => key === 'meaning')
  return {
    language,
    record: {
      title: textIn(data['theme']),
      method: method.name[language],
      type: type.name[language],
      at: stored.at,
      zone: stored.zone,
      draft: false,
      state: type.states?.find((it) => it.id === stored.state)?.name[language] ?? '',
      credit: method.credit[language],
      sections: [...sectionsOf(results, language), ...inWords(db, own, data, language, false), ...(plan ? planIn(plan, language) : [])], // oxfmt-ignore
    },
  }
}

function planIn(id: string, language: Language): RecordSection[] {
  const { db } = openVault()
  const stored = readStoredRecord(db, id)
  const known = findType(db, stored.kind)
  const fields = known.type.fields.filter(({ key }) => key !== 'round')
  return inWords(db, fields, dataOf(known, stored), language, false)
}

function sectionsOf({ raters, groups, questions }: FeedbackResults, language: Language): RecordSection[] {
  const say = wordsIn(language)
  const isAlone = groups.length < 2
  const asked = {
    label: say('answered'),
    lines: [say('people', { count: raters }), ...(isAlone ? [] : groups.map((it) => say('groupOf', { group: say(`group_${it.group}`), count: it.raters })))], // oxfmt-ignore
    list: true,
  }
  return [
    asked,
    ...questions.map(({ text, type, self, selfText, all, means, texts }) => {
      const number = (name: string, value: number | null) => (value === null ? [] : [say('number', { name, value })])
      const numbers = [
        ...number(say('self'), self),
        ...number(say('all'), all),
        ...(isAlone ? [] : groups.flatMap(({ group }, no) => number(say(`group_${group}`), means[no] ?? null))),
      ]
      const words = [...(selfText ? [say('quoted', { name: say('self'), text: selfText })] : []), ...texts]
      const lines = type === 'scale' ? numbers : words
      return { label: text, lines: lines.length > 0 ? lines : ['–'], list: true }
    }),
  ]
}
