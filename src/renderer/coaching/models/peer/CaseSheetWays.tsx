import { useMutation } from '@tanstack/react-query'
import { FileText, Printer } from 'lucide-react'
import { FormattedMessage, useIntl } from 'react-intl'
import { client } from '../../../api'
import type { RecordKeeper } from '../../../methods/record/record-keeper'
import { Button } from '../../../ui/Button'
import { ErrorNotice } from '../../../ui/ErrorNotice'
import styles from './peer.module.css'

/** The case on paper, with pseudonyms alone; what was just typed is saved before. */
export function CaseSheetWays({ id, keeper }: { id: string; keeper: RecordKeeper }) {
  const intl = useIntl()
  const put = useMutation({
    mutationFn: async (to: 'printer' | 'pdf') => {
      await keeper.flush()
      return client.coaching.models.caseSheet({ id, to })
    },
  })
  return (
    <div className={styles.sheetWays}>
      {put.data === true && put.variables === 'pdf' && (
        <span role="status">
          <FormattedMessage id="models.sheet.saved" />
        </span>
      )}
      {put.isError && <ErrorNotice error={put.error} />}
      <Button size="sm" isDisabled={put.isPending} onPress={() => put.mutate('pdf')}>
        <FileText size={15} strokeWidth={1.75} aria-hidden /> <FormattedMessage id="models.sheet.pdf" />
      </Button>
      <Button
        size="icon"
        variant="quiet"
        label={intl.formatMessage({ id: 'models.sheet.print' })}
        isDisabled={put.isPending}
        onPress={() => put.mutate('printer')}
      >
        <Printer size={17} strokeWidth={1.75} aria-hidden />
      </Button>
    </div>
  )
}
