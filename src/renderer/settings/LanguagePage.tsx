import { FormattedMessage, useIntl } from 'react-intl'
import { useSettings } from '../shell/settings'
import { RadioGroup, Switch } from '../ui/Choices'
import { ErrorNotice } from '../ui/ErrorNotice'
import styles from './settings.module.css'
import { useSaveSettings } from './useSaveSettings'

export function LanguagePage() {
  const intl = useIntl()
  const settings = useSettings()
  const save = useSaveSettings()
  return (
    <>
      <section>
        <RadioGroup
          label={intl.formatMessage({ id: 'settings.language.label' })}
          value={settings.language}
          options={(['en', 'nl'] as const).map((id) => ({
            id,
            name: <span lang={id}>{intl.formatMessage({ id: `settings.language.${id}` })}</span>,
          }))}
          onChange={(language) => save.mutate({ language })}
        />
        <p className={styles.text}>
          <FormattedMessage id="settings.language.text" />
        </p>
      </section>
      <section>
        <Switch isSelected={settings.spellCheck} onChange={(spellCheck) => save.mutate({ spellCheck })}>
          <FormattedMessage id="settings.language.spell" />
        </Switch>
        <p className={styles.text}>
          <FormattedMessage id="settings.language.spell.text" />
        </p>
      </section>
      {save.isError && <ErrorNotice error={save.error} />}
    </>
  )
}
