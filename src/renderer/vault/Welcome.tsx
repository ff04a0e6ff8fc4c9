import { useMutation } from '@tanstack/react-query'
import { FormattedMessage, useIntl } from 'react-intl'
import { client } from '../api'
import { useSettings } from '../shell/settings'
import { Button } from '../ui/Button'
import { RadioGroup } from '../ui/Choices'
import { ErrorNotice } from '../ui/ErrorNotice'
import styles from './Gate.module.css'
import { GateFrame } from './GateFrame'
import { PrivacyFacts } from './PrivacyFacts'

type Props = {
  hasVaults: boolean
  onCreate: () => void
  onSample: () => void
  onAdded: () => Promise<void>
  onVaults: () => void
}

/** The very first screen: language, then make a vault or open one that exists. */
export function Welcome({ hasVaults, onCreate, onSample, onAdded, onVaults }: Props) {
  const intl = useIntl()
  const { language } = useSettings()
  const open = useMutation({
    mutationFn: async () => {
      const folder = await client.vault.chooseFolder({ purpose: 'open' })
      if (folder !== null) {
        await client.vault.add({ folder })
        await onAdded()
      }
    },
  })
  return (
    <GateFrame side={<PrivacyFacts vault={null} />}>
      <h1>
        <FormattedMessage id="gate.welcome.title" />
      </h1>
      <p className={styles.lede}>
        <FormattedMessage id="gate.welcome.lede" />
      </p>
      <div className={styles.fields}>
        <RadioGroup
          label={intl.formatMessage({ id: 'gate.language' })}
          value={language}
          options={(['en', 'nl'] as const).map((id) => ({
            id,
            name: <span lang={id}>{intl.formatMessage({ id: `gate.language.${id}` })}</span>,
          }))}
          onChange={(chosen) => void client.settings.set({ language: chosen })}
        />
        <div className={styles.start}>
          <Button variant="primary" size="lg" onPress={onCreate} autoFocus>
            <FormattedMessage id="gate.welcome.create" />
          </Button>
          <Button size="lg" onPress={() => open.mutate()} isDisabled={open.isPending}>
            <FormattedMessage id="gate.welcome.open" />
          </Button>
        </div>
        {open.isError && <ErrorNotice error={open.error} />}
        <p>
          <button type="button" className={styles.link} onClick={onSample}>
            <FormattedMessage id="gate.welcome.sample" />
          </button>
        </p>
        <p className={styles.small}>
          <FormattedMessage id="gate.welcome.company" />
        </p>
        {hasVaults && (
          <p>
            <button type="button" className={styles.link} onClick={onVaults}>
              <FormattedMessage id="gate.welcome.vaults" />
            </button>
          </p>
        )}
      </div>
    </GateFrame>
  )
}
