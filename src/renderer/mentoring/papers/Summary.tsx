import { useMutation } from '@tanstack/react-query'
import { FormattedMessage } from 'react-intl'
import { client } from '../../api'
import type { RecordKeeper } from '../../methods/record/record-keeper'
import { Button } from '../../ui/Button'
import { ErrorNotice } from '../../ui/ErrorNotice'
import styles from './papers.module.css'

/** The joint look back as a PDF, with what each has shared; what was just typed is saved before. */
export function Summary({ pair, keeper }: { pair: string; keeper: RecordKeeper }) {
  const save = useMutation({
    mutationFn: async () => {
      await keeper.flush()
      return client.mentoring.papers.summary({ id: pair, to: 'pdf' })
    },
  })
  return (
    <div className={styles.summary}>
      <Button isDisabled={save.isPending} onPress={() => save.mutate()}>
        <FormattedMessage id="papers.summary" />
      </Button>
      <p role="status">
        <FormattedMessage id={save.data === true ? 'papers.saved' : 'papers.summary.help'} />
      </p>
      {save.isError && <ErrorNotice error={save.error} />}
    </div>
  )
}
