import { useMutation, useQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { Button as AriaButton, Header, Menu, MenuItem, MenuSection, MenuTrigger } from 'react-aria-components'
import { FormattedMessage, useIntl } from 'react-intl'
import { api, client } from '../../api'
import { RecordDialog } from '../../methods/record/RecordDialog'
import { localZone } from '../../methods/use-record-actions'
import menu from '../../notebooks/entry/popover.module.css'
import { localMoment } from '../../reflect/moments'
import { ErrorNotice } from '../../ui/ErrorNotice'
import { Popover } from '../../ui/Popover'
import { Head } from './Head'
import styles from './hours.module.css'
import { RemoveLink } from './RemoveLink'
import { Target } from './Target'

const fields = ['name', 'body', 'hours', 'paidHours', 'clients', 'recentHours', 'recentMonths', 'supervisionHours', 'supervisionPer', 'trainingHours', 'trainingPer', 'feedbacks', 'reflections', 'withinMonths', 'checkedOn', 'source'] // oxfmt-ignore

/** What bodies ask for, beside what the log has. */
export function TargetsPage() {
  const intl = useIntl()
  const today = localMoment().slice(0, 10)
  const [opened, setOpened] = useState<string | null>(null)
  const targets = useQuery(api.coaching.hours.targets.queryOptions({ input: { today }, staleTime: 0 }))
  const add = useMutation({
    mutationFn: (preset: string | null) => client.coaching.hours.addTarget({ preset, zone: localZone() }),
    onSuccess: ({ id }) => setOpened(id),
  })
  const error = targets.error ?? add.error
  return (
    <>
      <Head page="targets">
        <AddMenu onAdd={(preset) => add.mutate(preset)} />
      </Head>
      {error && <ErrorNotice error={error} />}
      {targets.data?.length === 0 && (
        <p className={styles.sentence}>
          <FormattedMessage id="hours.targets.empty" />
        </p>
      )}
      <div className={styles.targets}>
        {targets.data?.map((target) => (
          <Target key={target.id} target={target} onOpen={() => setOpened(target.id)} />
        ))}
      </div>
      {opened && (
        <RecordDialog
          id={opened}
          title={intl.formatMessage({ id: 'hours.target' })}
          fields={fields}
          needs="name"
          more={(owner) => (
            <RemoveLink owner={owner} onRemoved={() => setOpened(null)}>
              <FormattedMessage id="hours.target.remove" />
            </RemoveLink>
          )}
          onClose={() => setOpened(null)}
        />
      )}
    </>
  )
}

const own = 'own'

function AddMenu({ onAdd }: { onAdd: (preset: string | null) => void }) {
  const intl = useIntl()
  const presets = useQuery(api.coaching.hours.presets.queryOptions({ input: undefined, staleTime: Infinity }))
  const say = (id: string) => intl.formatMessage({ id: `hours.targets.${id}` })
  return (
    <MenuTrigger>
      <AriaButton className={styles.add ?? ''}>
        <Plus size={15} strokeWidth={1.75} aria-hidden />
        {say('add')}
      </AriaButton>
      <Popover placement="bottom end" className={menu.popover}>
        <Menu
          className={menu.menu ?? ''}
          aria-label={say('add')}
          onAction={(key) => onAdd(key === own ? null : String(key))}
        >
          <MenuSection>
            <Header className={styles.menuHead ?? ''}>{say('presets')}</Header>
            {presets.data?.map(({ id, name }) => (
              <MenuItem key={id} id={id} className={menu.menuItem ?? ''}>
                {name}
              </MenuItem>
            ))}
          </MenuSection>
          <MenuItem id={own} className={menu.menuItem ?? ''}>
            {say('own')}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
