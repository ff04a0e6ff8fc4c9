import { useMutation } from '@tanstack/react-query'
import { Printer } from 'lucide-react'
import { FormattedMessage } from 'react-intl'
import { client } from '../../../api'
import { Button } from '../../../ui/Button'
import { ErrorNotice } from '../../../ui/ErrorNotice'
import { useClient } from '../use-client'
import styles from './contract.module.css'

/** The contract for the client to sign or to keep: nothing that is the coach's alone goes along. */
export function PrintContract() {
  const { id, keeper } = useClient()
  const print = useMutation({
    mutationFn: async (to: 'printer' | 'pdf') => {
      await keeper.flush()
      return client.coaching.clients.printContract({ id, to })
    },
  })
  return (
    <span className={styles.ways}>
      {print.isError && <ErrorNotice error={print.error} />}
      <span role="status" className="sr">
        {print.data === true && <FormattedMessage id="clients.contract.printed" />}
      </span>
      <Button size="sm" variant="quiet" isDisabled={print.isPending} onPress={() => print.mutate('pdf')}>
        <FormattedMessage id="clients.contract.pdf" />
      </Button>
      <Button size="sm" isDisabled={print.isPending} onPress={() => print.mutate('printer')}>
        <Printer size={15} strokeWidth={1.75} aria-hidden /> <FormattedMessage id="clients.contract.print" />
      </Button>
    </span>
  )
}
