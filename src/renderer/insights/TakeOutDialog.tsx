import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { isTelling } from '@shared/domain/telling-figure'
import { api } from '../api'
import { Button } from '../ui/Button'
import { Checkbox } from '../ui/Choices'
import { Dialog } from '../ui/Dialog'
import { ErrorNotice } from '../ui/ErrorNotice'
import styles from './insights.module.css'
import type { Asked } from './whom'

export type To = 'printer' | 'pdf' | 'csv'

type Props = {
  title: string
  to: To
  /** The one that leaves; null: several. */
  figure: { id: string; asked: Asked } | null
  /** False when the user dismissed it. */
  take: (withPrivate: boolean) => Promise<boolean>
  onClose: () => void
}

/** Before figures leave that have something private behind them: without it, unless it is asked for. */
export function TakeOutDialog({ title, to, figure, take, onClose }: Props) {
  const intl = useIntl()
  const [withPrivate, setWithPrivate] = useState(false)
  const nothing = { period: { from: null, to: null } }
  const input = { ...(figure?.asked ?? nothing), figure: figure?.id ?? '', private: withPrivate }
  const leaving = useQuery(api.insights.leaving.queryOptions({ input, enabled: figure !== null, staleTime: 0 }))
  const isTooLittle = leaving.data !== undefined && !isTelling(leaving.data)
  const taking = useMutation({ mutationFn: () => take(withPrivate), onSuccess: (done) => done && onClose() })
  return (
    <Dialog title={intl.formatMessage({ id: 'insights.takeOut' }, { title })} isOpen onClose={onClose}>
      <div className={styles.review}>
        <PrivateChoice isSelected={withPrivate} onChange={setWithPrivate} isTooLittle={isTooLittle} />
        {taking.isError && <ErrorNotice error={taking.error} />}
        <footer className={styles.actions}>
          <Button onPress={onClose}>
            <FormattedMessage id="ui.cancel" />
          </Button>
          <Button variant="primary" isDisabled={taking.isPending || isTooLittle} onPress={() => taking.mutate()}>
            <FormattedMessage id={`insights.takeOut.${to}`} />
          </Button>
        </footer>
      </div>
    </Dialog>
  )
}

type ChoiceProps = { isSelected: boolean; onChange: (isSelected: boolean) => void; isTooLittle?: boolean }

/** Whether what methods keep private goes along, and what that means. */
export function PrivateChoice({ isSelected, onChange, isTooLittle = false }: ChoiceProps) {
  const said = isTooLittle ? 'little' : isSelected ? 'with' : 'without'
  return (
    <div className={styles.private}>
      <Checkbox isSelected={isSelected} onChange={onChange}>
        <FormattedMessage id="transfer.export.private" />
      </Checkbox>
      <p className={styles.quiet} role="status">
        <FormattedMessage id={`insights.takeOut.${said}`} />
      </p>
    </div>
  )
}
