import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Duty } from '@shared/contract/coaching/duties'
import { client } from '../../api'
import { DayField } from '../../methods/record/DayField'
import { useNotices } from '../../notebooks/notices'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { ErrorNotice } from '../../ui/ErrorNotice'
import { nameOf } from './names'
import styles from './duties.module.css'

/** Another retention date, written into the engagement. */
export function KeepUntil({ duty, onClose }: { duty: Duty; onClose: () => void }) {
  const intl = useIntl()
  const notices = useNotices()
  const queries = useQueryClient()
  const [until, setUntil] = useState(duty.retainUntil ?? '')
  const keep = useMutation({
    mutationFn: () => client.coaching.duties.keepUntil({ id: duty.id, until }),
    onSuccess: async (taken) => {
      if (!taken) notices.say({ id: 'duties.keep.refused' })
      onClose()
      await queries.invalidateQueries()
    },
  })
  return (
    <Dialog
      title={intl.formatMessage({ id: 'duties.keep.title' }, { name: nameOf(intl, duty) })}
      isOpen
      onClose={onClose}
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (until) keep.mutate()
        }}
      >
        <DayField
          label={intl.formatMessage({ id: 'duties.keep.day' })}
          value={until}
          onChange={(day) => setUntil(day ?? '')}
        />
        {keep.isError && <ErrorNotice error={keep.error} />}
        <div className={styles.buttons}>
          <Button variant="quiet" onPress={onClose}>
            <FormattedMessage id="duties.cancel" />
          </Button>
          <Button variant="primary" type="submit" isDisabled={!until || keep.isPending}>
            <FormattedMessage id="duties.save" />
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
