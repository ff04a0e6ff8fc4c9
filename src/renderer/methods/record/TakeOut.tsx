import { useMutation } from '@tanstack/react-query'
import { Printer } from 'lucide-react'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Field } from '@shared/domain/method/fields'
import type { RecordType } from '@shared/domain/method/format'
import { client } from '../../api'
import { Button } from '../../ui/Button'
import { Checkbox } from '../../ui/Choices'
import { Dialog } from '../../ui/Dialog'
import { ErrorNotice } from '../../ui/ErrorNotice'
import styles from './sheet.module.css'

type To = 'printer' | 'pdf' | 'markdown'

const hasPrivate = (fields: readonly Field[]): boolean =>
  fields.some((field) => field.private || ('fields' in field && hasPrivate(field.fields)))

/** One record on paper, as PDF or as a text file; what is private only when it is asked for. */
export function TakeOut({ id, type, flush }: { id: string; type: RecordType; flush: () => Promise<unknown> }) {
  const intl = useIntl()
  const [isOpen, setOpen] = useState(false)
  const [withPrivate, setWithPrivate] = useState(false)
  const take = useMutation({
    mutationFn: async (to: To) => {
      await flush()
      return client.transfer.record({ id, to, private: withPrivate })
    },
    onSuccess: (done) => done && setOpen(false),
  })
  const whole = type.private === true && !withPrivate
  return (
    <>
      <Button
        size="icon"
        variant="quiet"
        label={intl.formatMessage({ id: 'methods.takeOut' })}
        onPress={() => {
          take.reset()
          setOpen(true)
        }}
      >
        <Printer size={17} strokeWidth={1.75} aria-hidden />
      </Button>
      <Dialog title={intl.formatMessage({ id: 'methods.takeOut' })} isOpen={isOpen} onClose={() => setOpen(false)}>
        <p className={styles.takeOut}>
          <FormattedMessage id="methods.takeOut.text" />
        </p>
        {(type.private !== undefined || hasPrivate(type.fields)) && (
          <Checkbox isSelected={withPrivate} onChange={setWithPrivate}>
            <FormattedMessage id="transfer.export.private" />
          </Checkbox>
        )}
        {whole && (
          <p className={styles.whole}>
            <FormattedMessage id="methods.takeOut.whole" />
          </p>
        )}
        {take.isError && <ErrorNotice error={take.error} />}
        <div className={styles.takeOutButtons}>
          {(['printer', 'pdf', 'markdown'] as const).map((to) => (
            <Button key={to} isDisabled={take.isPending || whole} onPress={() => take.mutate(to)}>
              <FormattedMessage id={`methods.takeOut.${to}`} />
            </Button>
          ))}
        </div>
      </Dialog>
    </>
  )
}
