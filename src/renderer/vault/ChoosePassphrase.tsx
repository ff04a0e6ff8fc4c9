import { ArrowLeft, Languages, NotebookPen, Timer } from 'lucide-react'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { useSettings } from '../shell/settings'
import { Button } from '../ui/Button'
import { Checkbox } from '../ui/Choices'
import { ErrorNotice } from '../ui/ErrorNotice'
import styles from './Gate.module.css'
import { Facts } from './Facts'
import { GateFrame } from './GateFrame'
import { NewPassphrase, useAccepted } from './NewPassphrase'
import { Steps } from './Steps'

type Props = {
  name: string
  where: string
  isMaking: boolean
  error: unknown
  onBack: () => void
  onNext: (passphrase: string) => void
}

const icon = { size: 18, strokeWidth: 1.75, 'aria-hidden': true } as const

export function ChoosePassphrase({ name, where, isMaking, error, onBack, onNext }: Props) {
  const intl = useIntl()
  const { lockAfterMinutes } = useSettings()
  const [typed, setTyped] = useState({ first: '', again: '' })
  const [understood, setUnderstood] = useState(false)
  const accepted = useAccepted(typed, name) && understood && !isMaking
  const lockWords = lockAfterMinutes ? 'gate.new.lock' : 'gate.new.lock.never'
  return (
    <GateFrame
      side={
        <Facts
          title={<FormattedMessage id="gate.new.title" />}
          facts={[
            { icon: <NotebookPen {...icon} />, title: name, text: where },
            {
              icon: <Languages {...icon} />,
              title: <FormattedMessage id="gate.new.language" />,
              text: <FormattedMessage id="gate.new.language.text" />,
            },
            {
              icon: <Timer {...icon} />,
              title: <FormattedMessage id={lockWords} values={{ minutes: lockAfterMinutes }} />,
              text: <FormattedMessage id="gate.new.lock.text" />,
            },
          ]}
        />
      }
    >
      <Steps now={1} />
      <h1>
        <FormattedMessage id="gate.pass.title" />
      </h1>
      <p className={styles.lede}>
        <FormattedMessage id="gate.pass.lede" />
      </p>
      <form
        className={styles.fields}
        onSubmit={(event) => {
          event.preventDefault()
          if (accepted) onNext(typed.first)
        }}
      >
        <NewPassphrase
          autoFocus
          name={name}
          label={intl.formatMessage({ id: 'gate.passphrase' })}
          value={typed}
          onChange={setTyped}
        />
        <Checkbox isSelected={understood} onChange={setUnderstood}>
          <FormattedMessage id="gate.pass.understand" />
        </Checkbox>
        {error !== null && <ErrorNotice error={error} />}
        <div className={styles.actions}>
          <Button variant="quiet" size="lg" onPress={onBack} isDisabled={isMaking}>
            <ArrowLeft size={16} strokeWidth={1.75} aria-hidden />
            <FormattedMessage id="gate.back" />
          </Button>
          <Button type="submit" variant="primary" size="lg" isDisabled={!accepted}>
            <FormattedMessage id={isMaking ? 'gate.pass.making' : 'gate.pass.next'} />
          </Button>
        </div>
      </form>
    </GateFrame>
  )
}
