import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { OpenedPlan } from '@shared/contract/mentoring/exchange'
import { api } from '../../api'
import { Button } from '../../ui/Button'
import { RadioGroup } from '../../ui/Choices'
import { Notice } from '../../ui/Notice'
import { Select } from '../../ui/Select'
import { TextField } from '../../ui/TextField'
import { dayAndClock } from '../../ui/when'
import { Changes } from './Changes'
import styles from './exchange.module.css'

type Role = 'mentor' | 'mentee' | 'coach'
type Person = { id: string } | { pseudonym: string }
export type Accepted = { keep: string[]; newcomers?: { mentor: Person; mentee: Person; ownRole: Role | null } }
type Props = { plan: OpenedPlan; isBusy: boolean; onAccept: (accepted: Accepted) => void }

const roles = ['mentor', 'mentee'] as const
const turned = { mentor: 'mentee', mentee: 'mentor', coach: null } as const

/** What a plan brings, before anything is written. */
export function Incoming({ plan, isBusy, onAccept }: Props) {
  const intl = useIntl()
  const [keep, setKeep] = useState<string[]>([])
  const [ownRole, setOwnRole] = useState<Role | null>(plan.from === null ? null : turned[plan.from])
  const [who, setWho] = useState<Record<'mentor' | 'mentee', Choice>>({
    mentor: { id: null, name: plan.people.mentor },
    mentee: { id: null, name: plan.people.mentee },
  })
  const people = useQuery(api.people.list.queryOptions({ input: {} }))
  const isNamed = roles.every((role) => who[role].id !== null || who[role].name.trim() !== '')
  const isReady = plan.known || (ownRole !== null && isNamed)
  if (plan.changes.length === 0)
    return (
      <Notice title={intl.formatMessage({ id: 'exchange.take.nothing' })}>
        <FormattedMessage id="exchange.take.nothing.text" />
      </Notice>
    )
  return (
    <>
      <p className={styles.strong}>
        <FormattedMessage
          id={plan.known ? 'exchange.take.brings' : 'exchange.take.first'}
          values={{ when: dayAndClock(intl, plan.madeAt), count: plan.changes.length, ...plan.people }}
        />
      </p>
      {plan.key === 'other' && (
        <Notice tone="attention" title={intl.formatMessage({ id: 'exchange.take.otherKey' })}>
          <FormattedMessage id="exchange.take.otherKey.text" />
        </Notice>
      )}
      {!plan.known && (
        <div className={styles.people}>
          {roles.map((role) => (
            <Who
              key={role}
              role={role}
              choice={who[role]}
              people={people.data ?? []}
              onChange={(choice) => setWho({ ...who, [role]: choice })}
            />
          ))}
          <RadioGroup
            label={intl.formatMessage({ id: 'exchange.take.ownRole' })}
            layout="line"
            isRequired
            value={ownRole}
            onChange={setOwnRole}
            options={(['mentor', 'mentee', 'coach'] as const).map((id) => ({
              id,
              name: intl.formatMessage({ id: `exchange.role.${id}` }),
            }))}
          />
        </div>
      )}
      <Changes
        changes={plan.changes}
        keep={keep}
        onKeep={(record, stays) => setKeep(stays ? [...keep, record] : keep.filter((it) => it !== record))}
      />
      <div className={styles.row}>
        <Button
          variant="primary"
          isDisabled={!isReady || isBusy}
          onPress={() => onAccept({ keep, ...(!plan.known && { newcomers: { mentor: personOf(who.mentor), mentee: personOf(who.mentee), ownRole } }) })} // oxfmt-ignore
        >
          <FormattedMessage id={plan.known ? 'exchange.take.accept' : 'exchange.take.accept.first'} />
        </Button>
      </div>
    </>
  )
}

type Choice = { id: string | null; name: string }
const personOf = ({ id, name }: Choice): Person => (id === null ? { pseudonym: name.trim() } : { id })

type WhoProps = {
  role: 'mentor' | 'mentee'
  choice: Choice
  people: readonly { id: string; pseudonym: string }[]
  onChange: (choice: Choice) => void
}

/** Somebody who is in the notebook already, or a new pseudonym. */
function Who({ role, choice, people, onChange }: WhoProps) {
  const intl = useIntl()
  const fresh = 'new'
  return (
    <div className={styles.who}>
      <Select
        label={intl.formatMessage({ id: `exchange.take.who.${role}` })}
        value={choice.id ?? fresh}
        options={[
          { id: fresh, name: intl.formatMessage({ id: 'exchange.take.who.new' }) },
          ...people.map(({ id, pseudonym }) => ({ id, name: pseudonym })),
        ]}
        onChange={(id) => onChange({ ...choice, id: id === fresh ? null : id })}
      />
      {choice.id === null && (
        <TextField
          label={intl.formatMessage({ id: 'exchange.take.who.name' }, { role })}
          value={choice.name}
          onChange={(name) => onChange({ ...choice, name })}
          maxLength={80}
        />
      )}
    </div>
  )
}
