import { useMutation } from '@tanstack/react-query'
import { Upload } from 'lucide-react'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { OpenedRoute } from '@shared/contract/mentoring/routes'
import type { Route } from '@shared/domain/method/route'
import { client } from '../../api'
import { Button } from '../../ui/Button'
import { RadioGroup } from '../../ui/Choices'
import { Dialog } from '../../ui/Dialog'
import { ErrorNotice } from '../../ui/ErrorNotice'
import { Notice } from '../../ui/Notice'
import { Sketch } from './Sketch'
import styles from './fields.module.css'
import places from './places.module.css'
import { kmWords } from './words'

type Props = {
  onImport: (route: Route) => void
  variant?: 'primary' | 'default' | 'quiet'
}

/** Chooses a GPX file and, where it holds several lines, one of them; why a file is refused is said in words. */
export function ImportRoute({ onImport, variant = 'quiet' }: Props) {
  const intl = useIntl()
  const [opened, setOpened] = useState<OpenedRoute | null>(null)
  const open = useMutation({
    mutationFn: () => client.mentoring.routes.open(),
    onSuccess: (read) => {
      const [only] = read?.choices ?? []
      if (only && read?.choices.length === 1) onImport(only.route)
      else setOpened(read)
    },
  })
  const close = () => setOpened(null)
  const isRefused = opened?.problem !== null && opened !== null
  return (
    <>
      <Button variant={variant} size="sm" isDisabled={open.isPending} onPress={() => open.mutate()}>
        <Upload size={15} strokeWidth={1.75} aria-hidden />
        <FormattedMessage id="route.import" />
      </Button>
      <Dialog
        title={intl.formatMessage({ id: isRefused || open.isError ? 'route.import.refused' : 'route.import.choose' })}
        isOpen={opened !== null || open.isError}
        onClose={() => {
          close()
          open.reset()
        }}
        width={560}
      >
        {open.isError && <ErrorNotice error={open.error} />}
        {opened?.problem && (
          <div className={styles.refused}>
            <Notice tone="attention" title={opened.name}>
              <FormattedMessage id={`route.problem.${opened.problem}`} />
            </Notice>
            <div className={styles.buttons}>
              <Button onPress={() => open.mutate()} isDisabled={open.isPending}>
                <FormattedMessage id="route.import.other" />
              </Button>
            </div>
          </div>
        )}
        {opened && !opened.problem && (
          <Choose
            opened={opened}
            onChoose={(route) => {
              close()
              onImport(route)
            }}
          />
        )}
      </Dialog>
    </>
  )
}

function Choose({ opened, onChoose }: { opened: OpenedRoute; onChoose: (route: Route) => void }) {
  const intl = useIntl()
  const [chosen, setChosen] = useState('0')
  const options = opened.choices.map(({ kind, points, route }, at) => ({
    id: String(at),
    name: (
      <span className={styles.choice}>
        <Sketch route={route} />
        <span>
          <b>{route.name || intl.formatMessage({ id: `route.kind.${kind}` }, { no: at + 1 })}</b>
          <span className={places.km}>
            {[
              route.km === null ? '' : kmWords(intl, route.km),
              route.up === null ? '' : intl.formatMessage({ id: 'route.up' }, { up: route.up }),
              intl.formatMessage({ id: 'route.points' }, { points }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </span>
      </span>
    ),
  }))
  return (
    <div className={styles.choose}>
      <RadioGroup
        label={intl.formatMessage({ id: 'route.import.which' }, { name: opened.name })}
        options={options}
        value={chosen}
        onChange={setChosen}
      />
      <div className={styles.buttons}>
        <Button
          variant="primary"
          onPress={() => {
            const choice = opened.choices[Number(chosen)]
            if (choice) onChoose(choice.route)
          }}
        >
          <FormattedMessage id="route.import.take" />
        </Button>
      </div>
    </div>
  )
}
