import { FormattedMessage, useIntl } from 'react-intl'
import { showKeys } from '../shell/actions'
import { useSettings } from '../shell/settings'
import { RadioGroup } from '../ui/Choices'
import { ErrorNotice } from '../ui/ErrorNotice'
import { Select } from '../ui/Select'
import styles from './settings.module.css'
import { useSaveSettings } from './useSaveSettings'

const sizes = [16, 17, 18, 19, 20, 21, 22]

export function AppearancePage() {
  const intl = useIntl()
  const settings = useSettings()
  const save = useSaveSettings()
  return (
    <>
      <RadioGroup
        label={intl.formatMessage({ id: 'settings.appearance.theme' })}
        value={settings.theme}
        options={(['system', 'light', 'dark'] as const).map((id) => ({
          id,
          name: intl.formatMessage({ id: `settings.appearance.${id}` }),
        }))}
        onChange={(theme) => save.mutate({ theme })}
      />
      <section>
        <div className={styles.narrow}>
          <Select
            label={intl.formatMessage({ id: 'settings.appearance.size' })}
            value={String(settings.textSize)}
            options={sizes.map((size) => ({
              id: String(size),
              name: intl.formatMessage({ id: 'settings.appearance.pixels' }, { size }),
            }))}
            onChange={(size) => save.mutate({ textSize: Number(size) })}
          />
        </div>
        <p className={styles.sample}>
          <FormattedMessage id="settings.appearance.sample" />
        </p>
        <p className={styles.text}>
          <FormattedMessage
            id="settings.appearance.zoom"
            values={{ bigger: <kbd>{showKeys('Mod')} +</kbd>, smaller: <kbd>{showKeys('Mod+-')}</kbd> }}
          />
        </p>
      </section>
      {save.isError && <ErrorNotice error={save.error} />}
    </>
  )
}
