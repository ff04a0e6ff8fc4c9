import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { api, client } from '../../api'
import { Button } from '../../ui/Button'
import { Checkbox } from '../../ui/Choices'
import { Dialog } from '../../ui/Dialog'
import { ErrorNotice } from '../../ui/ErrorNotice'
import styles from './duties.module.css'

type Props = { personId: string; name: string; onClose: () => void }

/** Everything about a person as one file: for a request for access, or to hand over. */
export function TakeOutPerson({ personId, name, onClose }: Props) {
  const intl = useIntl()
  const person = useQuery(api.people.get.queryOptions({ input: { id: personId } }))
  const [realName, setRealName] = useState(false)
  const take = useMutation({
    mutationFn: (to: 'printer' | 'pdf' | 'markdown') => client.coaching.duties.takeOut({ personId, to, realName }),
    onSuccess: (done) => done && onClose(),
  })
  return (
    <Dialog title={intl.formatMessage({ id: 'duties.everything.of' }, { name })} isOpen onClose={onClose}>
      <div className={styles.form}>
        <p className={styles.first}>
          <FormattedMessage id="duties.everything.clear" />
        </p>
        <p>
          <FormattedMessage id="duties.everything.text" values={{ name }} />
        </p>
        <p>
          <FormattedMessage id="duties.everything.read" />
        </p>
        {(person.data?.hasRealName || person.data?.hasContact) && (
          <Checkbox isSelected={realName} onChange={setRealName}>
            <FormattedMessage id="duties.everything.realName" />
          </Checkbox>
        )}
        {take.isError && <ErrorNotice error={take.error} />}
        <div className={styles.buttons}>
          {(['printer', 'pdf', 'markdown'] as const).map((to) => (
            <Button key={to} isDisabled={take.isPending} onPress={() => take.mutate(to)}>
              <FormattedMessage id={`duties.everything.${to}`} />
            </Button>
          ))}
        </div>
      </div>
    </Dialog>
  )
}
