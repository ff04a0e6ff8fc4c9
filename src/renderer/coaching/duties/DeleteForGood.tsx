import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { reasons, type DeletionPreview, type DeletionRecord } from '@shared/contract/coaching/duties'
import { api, client } from '../../api'
import { localMoment } from '../../reflect/moments'
import { Button } from '../../ui/Button'
import { Checkbox, CheckboxGroup, RadioGroup } from '../../ui/Choices'
import { Dialog } from '../../ui/Dialog'
import { ErrorNotice } from '../../ui/ErrorNotice'
import { TextField } from '../../ui/TextField'
import { DeletedForGood } from './DeletedForGood'
import { WhatGoes } from './WhatGoes'
import { groupOf } from './group'
import { nameOf } from './names'
import styles from './duties.module.css'

type Props = {
  personId: string | null
  /** Ticked at first; null: all that the person has. */
  engagements: string[] | null
  onClose: (isGone: boolean) => void
}

/** Shows exactly what goes, asks for the name, deletes in one act, and offers the proof. */
export function DeleteForGood({ personId, engagements, onClose }: Props) {
  const intl = useIntl()
  const queries = useQueryClient()
  const all = useQuery(
    api.coaching.duties.engagementsOf.queryOptions({ input: { personId: personId ?? '' }, enabled: personId !== null }),
  )
  const [chosen, setChosen] = useState<string[] | null>(engagements)
  const ids = chosen ?? all.data?.map(({ id }) => id) ?? []
  const isKnown = personId === null || all.isSuccess
  const preview = useQuery(
    api.coaching.duties.preview.queryOptions({
      input: { personId, engagements: ids },
      enabled: isKnown,
      staleTime: 0,
      placeholderData: keepPreviousData,
    }),
  )
  const [gone, setGone] = useState<DeletionRecord | null>(null)
  const close = () => {
    onClose(gone !== null)
    if (!gone) return
    queries.removeQueries({ type: 'inactive' })
    void queries.invalidateQueries()
  }
  const name = preview.data?.name ?? ''
  const title = intl.formatMessage({ id: gone ? 'duties.done' : 'duties.delete.title' }, { name })
  const several = all.data && all.data.length > 1 ? all.data : null
  return (
    <Dialog title={title} isOpen width={620} onClose={close}>
      {gone ? (
        <DeletedForGood deletion={gone} onClose={close} />
      ) : (
        <div className={styles.form}>
          <p>
            <FormattedMessage id="duties.delete.lede" />
          </p>
          {several && (
            <CheckboxGroup
              label={intl.formatMessage({ id: 'duties.delete.engagements' })}
              value={ids}
              onChange={setChosen}
              options={several.map((duty) => ({
                id: duty.id,
                name: intl.formatMessage(
                  { id: 'duties.delete.engagement' },
                  {
                    title: duty.title || nameOf(intl, duty),
                    state: intl.formatMessage({ id: `clients.state.${duty.state}` }),
                  },
                ),
              }))}
            />
          )}
          {(all.error ?? preview.error) && <ErrorNotice error={all.error ?? preview.error} />}
          {preview.data && (
            <Order
              key={ids.join()}
              preview={preview.data}
              subject={{ personId, engagements: ids }}
              isNothing={ids.length === 0 && !preview.data.personGoes}
              onGone={setGone}
              onCancel={close}
            />
          )}
        </div>
      )}
    </Dialog>
  )
}

type OrderProps = {
  preview: DeletionPreview
  subject: { personId: string | null; engagements: string[] }
  isNothing: boolean
  onGone: (deletion: DeletionRecord) => void
  onCancel: () => void
}

function Order({ preview, subject, isNothing, onGone, onCancel }: OrderProps) {
  const intl = useIntl()
  const { name, maybe, hours, backups } = preview
  const [also, setAlso] = useState(() => maybe.flatMap(({ id, suggested }) => (suggested ? [id] : [])))
  const [keepHours, setKeepHours] = useState(true)
  const [mark, setMark] = useState('')
  const [reason, setReason] = useState<(typeof reasons)[number]>(() => reasonOf(preview))
  const [typed, setTyped] = useState('')
  const remove = useMutation({
    mutationFn: () =>
      client.coaching.duties.remove({ ...subject, also, keepHours: keepHours && hours.lines > 0, typed, mark, reason }),
    onSuccess: onGone,
  })
  const isTyped = typed.trim().normalize('NFC') === name.trim().normalize('NFC')
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (isTyped && mark.trim() && !isNothing && !remove.isPending) remove.mutate()
      }}
    >
      <WhatGoes preview={preview} />
      {maybe.length > 0 && (
        <CheckboxGroup
          label={intl.formatMessage({ id: 'duties.delete.maybe' }, { name })}
          description={<FormattedMessage id="duties.delete.maybe.help" />}
          value={also}
          onChange={setAlso}
          options={maybe.map(({ id, title, about, day }) => ({
            id,
            name: title || about,
            description: [about, day].filter(Boolean).join(', '),
          }))}
        />
      )}
      {hours.lines > 0 && (
        <div>
          <Checkbox isSelected={keepHours} onChange={setKeepHours}>
            <FormattedMessage id="duties.delete.hours" values={{ lines: hours.lines }} />
          </Checkbox>
          <p className={styles.under}>
            <FormattedMessage id="duties.delete.hours.help" values={{ minutes: hours.minutes }} />
          </p>
        </div>
      )}
      <p>
        <FormattedMessage id="duties.delete.backups" values={{ count: backups }} />
      </p>
      <RadioGroup
        label={intl.formatMessage({ id: 'duties.delete.reason' })}
        layout="line"
        value={reason}
        onChange={setReason}
        options={reasons.map((id) => ({ id, name: intl.formatMessage({ id: `duties.reason.${id}` }) }))}
      />
      <TextField
        label={intl.formatMessage({ id: 'duties.delete.mark' })}
        description={<FormattedMessage id="duties.delete.mark.help" />}
        value={mark}
        onChange={setMark}
        maxLength={40}
        isRequired
      />
      <TextField
        label={intl.formatMessage({ id: 'duties.delete.typed' }, { name })}
        value={typed}
        onChange={setTyped}
        maxLength={200}
        isRequired
      />
      {remove.isError && <ErrorNotice error={remove.error} />}
      <div className={styles.buttons}>
        <Button variant="quiet" onPress={onCancel} isDisabled={remove.isPending}>
          <FormattedMessage id="duties.cancel" />
        </Button>
        <Button
          variant="danger"
          type="submit"
          isDisabled={!isTyped || mark.trim() === '' || isNothing || remove.isPending}
        >
          <FormattedMessage id={remove.isPending ? 'duties.delete.running' : 'duties.delete.confirm'} />
        </Button>
      </div>
    </form>
  )
}

/** What is likely: its date has passed, or somebody asked. */
function reasonOf({ engagements }: DeletionPreview): (typeof reasons)[number] {
  const today = localMoment().slice(0, 10)
  return engagements.some((duty) => groupOf(duty, today) === 'due') ? 'retention' : 'request'
}
