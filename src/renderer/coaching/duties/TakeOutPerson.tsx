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
    mutationFn: (to: 'page' | 'pdf' | 'printer') => client.coaching.duties.takeOut({ personId, to, realName }),
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
        <Files personId={personId} />
        {take.isError && <ErrorNotice error={take.error} />}
        <div className={styles.buttons}>
          {(['printer', 'pdf', 'page'] as const).map((to) => (
            <Button
              key={to}
              variant={to === 'page' ? 'primary' : 'default'}
              isDisabled={take.isPending}
              onPress={() => take.mutate(to)}
            >
              <FormattedMessage id={`duties.everything.${to}`} />
            </Button>
          ))}
        </div>
      </div>
    </Dialog>
  )
}

/** What of the files each form holds; nothing without files. */
function Files({ personId }: { personId: string }) {
  const intl = useIntl()
  const files = useQuery(api.coaching.duties.files.queryOptions({ input: { personId }, staleTime: 0 }))
  const beside = useMutation({ mutationFn: () => client.coaching.duties.saveFiles({ personId }) })
  if (!files.data || files.data.length === 0) return null
  const tooLarge = files.data.filter(({ fitsInPage }) => !fitsInPage).map(({ name }) => name)
  return (
    <div className={styles.older}>
      <p>
        <FormattedMessage id="duties.everything.files" values={{ count: files.data.length }} />{' '}
        {tooLarge.length > 0 && (
          <FormattedMessage id="duties.everything.tooLarge" values={{ names: intl.formatList(tooLarge) }} />
        )}
      </p>
      <Button size="sm" isDisabled={beside.isPending} onPress={() => beside.mutate()}>
        <FormattedMessage id="duties.everything.beside" />
      </Button>
      {beside.isError && <ErrorNotice error={beside.error} />}
      <p role="status">{beside.data && <FormattedMessage id="duties.everything.saved" values={beside.data} />}</p>
    </div>
  )
}
