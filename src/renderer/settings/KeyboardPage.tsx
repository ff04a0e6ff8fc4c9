import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type KeyboardEvent } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { api } from '../api'
import { actions } from '../shell/actions'
import { tellShell } from '../shell/tell-shell'
import { useSettings } from '../shell/settings'
import { Button } from '../ui/Button'
import { ErrorNotice } from '../ui/ErrorNotice'
import { accelerator } from './accelerator'
import styles from './settings.module.css'
import { useSaveSettings } from './useSaveSettings'

export function KeyboardPage() {
  const intl = useIntl()
  const settings = useSettings()
  const queries = useQueryClient()
  const save = useSaveSettings()
  const about = useQuery(api.settings.about.queryOptions({ staleTime: 0 }))
  const [recording, setRecording] = useState(false)
  const [needs, setNeeds] = useState(false)

  async function keep(captureShortcut: string) {
    setRecording(false)
    await save.mutateAsync({ captureShortcut }).catch(() => undefined) // shown below
    await queries.invalidateQueries({ queryKey: api.settings.about.key() })
  }

  function record(event: KeyboardEvent) {
    if (event.key === 'Tab') return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape') return setRecording(false)
    const keys = accelerator(event)
    setNeeds(keys === 'incomplete')
    if (keys !== null && keys !== 'incomplete') void keep(keys)
  }

  return (
    <>
      <section aria-labelledby="capture-shortcut">
        <h2 id="capture-shortcut">
          <FormattedMessage id="settings.keyboard.capture" />
        </h2>
        <div className={styles.buttons}>
          {recording ? (
            <span
              className={styles.keys}
              tabIndex={0}
              role="textbox"
              aria-labelledby="capture-shortcut"
              ref={(element) => element?.focus()}
              onKeyDown={record}
              onBlur={() => setRecording(false)}
            >
              <FormattedMessage id="settings.keyboard.press" />
            </span>
          ) : (
            <span className={styles.keys}>
              {settings.captureShortcut
                ? settings.captureShortcut.replace('CommandOrControl', 'Ctrl').replaceAll('+', ' ')
                : intl.formatMessage({ id: 'settings.keyboard.none' })}
            </span>
          )}
          <Button onPress={() => setRecording(true)}>
            <FormattedMessage id="settings.keyboard.change" />
          </Button>
          {settings.captureShortcut && (
            <Button variant="quiet" onPress={() => void keep('')}>
              <FormattedMessage id="settings.keyboard.off" />
            </Button>
          )}
        </div>
        <p className={styles.text} role="status">
          {needs && recording ? (
            <FormattedMessage id="settings.keyboard.needs" />
          ) : (
            <>
              <FormattedMessage id="settings.keyboard.capture.text" />{' '}
              {about.data && settings.captureShortcut && (
                <FormattedMessage
                  id={about.data.captureRegistered ? 'settings.keyboard.held' : 'settings.keyboard.notHeld'}
                />
              )}
            </>
          )}
        </p>
        {save.isError && <ErrorNotice error={save.error} />}
      </section>
      <section aria-labelledby="all-shortcuts">
        <h2 id="all-shortcuts">
          <FormattedMessage id="settings.keyboard.all" />
        </h2>
        <p className={styles.text}>
          <FormattedMessage id="settings.keyboard.all.text" />
        </p>
        <div className={styles.buttons}>
          <Button onPress={() => tellShell(actions.find(({ id }) => id === 'shortcuts'))}>
            <FormattedMessage id="settings.keyboard.show" />
          </Button>
        </div>
      </section>
    </>
  )
}
