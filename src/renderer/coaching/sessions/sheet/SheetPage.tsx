import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { api, client } from '../../../api'
import { Button } from '../../../ui/Button'
import { Checkbox } from '../../../ui/Choices'
import { ErrorNotice } from '../../../ui/ErrorNotice'
import { SessionFrame } from '../SessionFrame'
import { threeWay, useGoSession, useSession } from '../use-session'
import { SheetView } from './SheetView'
import styles from '../sessions.module.css'

/** The sheet as it will be printed; private parts only when ticked, each time anew. */
export function SheetPage() {
  const intl = useIntl()
  const goSession = useGoSession()
  const { id, data } = useSession()
  const [withPrivate, setPrivate] = useState(false)
  const shown = useQuery(api.coaching.sessions.sheet.queryOptions({ input: { id, withPrivate }, gcTime: 0 }))
  const print = useMutation({
    mutationFn: (to: 'printer' | 'pdf') => client.coaching.sessions.printSheet({ id, withPrivate, to }),
  })
  return (
    <SessionFrame>
      <div className={styles.sheetHead}>
        {data['kind'] === threeWay ? (
          <p className={styles.none}>
            <FormattedMessage id="sessions.sheet.threeWay" />
          </p>
        ) : (
          <Checkbox isSelected={withPrivate} onChange={setPrivate}>
            <FormattedMessage id="sessions.sheet.private" />
          </Checkbox>
        )}
        <span className={styles.ways} role="group" aria-label={intl.formatMessage({ id: 'sessions.sheet' })}>
          <Button size="sm" variant="quiet" onPress={() => goSession()}>
            <FormattedMessage id="sessions.during.leave" />
          </Button>
          <Button size="sm" isDisabled={print.isPending} onPress={() => print.mutate('printer')}>
            <FormattedMessage id="sessions.to.printer" />
          </Button>
          <Button size="sm" variant="primary" isDisabled={print.isPending} onPress={() => print.mutate('pdf')}>
            <FormattedMessage id="sessions.to.pdf" />
          </Button>
        </span>
      </div>
      {(shown.isError || print.isError) && <ErrorNotice error={shown.error ?? print.error} />}
      {shown.data && (
        <div className={styles.paper} data-testid="sheet">
          <SheetView sheet={shown.data} />
        </div>
      )}
    </SessionFrame>
  )
}
