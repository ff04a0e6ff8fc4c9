import { useMutation } from '@tanstack/react-query'
import { ArrowLeft, Printer, Save } from 'lucide-react'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { normaliseRecoveryKey } from '@shared/domain/crockford'
import { api } from '../api'
import { Button } from '../ui/Button'
import { ErrorNotice } from '../ui/ErrorNotice'
import { Notice } from '../ui/Notice'
import { TextField } from '../ui/TextField'
import styles from './Gate.module.css'
import strength from './strength.module.css'
import { GateFrame } from './GateFrame'
import { RecoverySheet } from './RecoverySheet'
import { Steps } from './Steps'

type Props = { name: string; recoveryKey: string; askGroups: [number, number]; onOpen: () => void; onBack: () => void }

/** The key is shown once; two groups typed from paper prove that there is a copy. */
export function ConfirmRecovery({ name, recoveryKey, askGroups: [first, second], onOpen, onBack }: Props) {
  const intl = useIntl()
  const [groups, setGroups] = useState<[string, string]>(['', ''])
  const print = useMutation(api.vault.printRecovery.mutationOptions())
  const confirm = useMutation(api.vault.confirmRecovery.mutationOptions({ onSuccess: (right) => right && onOpen() }))
  const complete = groups.every((group) => normaliseRecoveryKey(group).length === 4)
  return (
    <GateFrame side={<RecoverySheet name={name} recoveryKey={recoveryKey} />}>
      <Steps now={2} />
      <h1>
        <FormattedMessage id="gate.key.title" />
      </h1>
      <p className={styles.lede}>
        <FormattedMessage id="gate.key.lede" />
      </p>
      <form
        className={styles.fields}
        onSubmit={(event) => {
          event.preventDefault()
          if (complete && !confirm.isPending) confirm.mutate({ groups })
        }}
      >
        <div className={styles.start}>
          <Button size="lg" onPress={() => print.mutate({ to: 'printer' })} isDisabled={print.isPending}>
            <Printer size={17} strokeWidth={1.75} aria-hidden />
            <FormattedMessage id="gate.key.print" />
          </Button>
          <Button size="lg" variant="quiet" onPress={() => print.mutate({ to: 'pdf' })} isDisabled={print.isPending}>
            <Save size={17} strokeWidth={1.75} aria-hidden />
            <FormattedMessage id="gate.key.pdf" />
          </Button>
        </div>
        <p className={strength.verdict} role="status">
          {print.data && <FormattedMessage id={print.variables.to === 'pdf' ? 'gate.key.saved' : 'gate.key.printed'} />}
        </p>
        {print.isError && <ErrorNotice error={print.error} />}
        <div>
          <span className={styles.label}>
            <FormattedMessage id="gate.key.check" values={{ first, second }} />
          </span>
          <div className={styles.groups}>
            {([first, second] as const).map((number, index) => (
              <TextField
                key={number}
                large
                autoFocus={index === 0}
                label={intl.formatMessage({ id: 'gate.key.group' }, { number })}
                value={groups[index] ?? ''}
                maxLength={12}
                onChange={(typed) => {
                  setGroups(index === 0 ? [typed, groups[1]] : [groups[0], typed])
                  confirm.reset()
                }}
              />
            ))}
          </div>
          <p className={strength.verdict}>
            <FormattedMessage id="gate.key.forgiving" />
          </p>
        </div>
        {confirm.data === false && <Notice tone="attention">{intl.formatMessage({ id: 'gate.key.wrong' })}</Notice>}
        {confirm.isError && <ErrorNotice error={confirm.error} />}
        <div className={styles.actions}>
          <Button variant="quiet" size="lg" onPress={onBack}>
            <ArrowLeft size={16} strokeWidth={1.75} aria-hidden />
            <FormattedMessage id="gate.back" />
          </Button>
          <Button type="submit" variant="primary" size="lg" isDisabled={!complete || confirm.isPending}>
            <FormattedMessage id="gate.key.open" />
          </Button>
        </div>
      </form>
    </GateFrame>
  )
}
