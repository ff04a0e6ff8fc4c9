import { Plus } from 'lucide-react'
import { Button, Dialog, DialogTrigger, Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { FormattedMessage, useIntl } from 'react-intl'
import { Popover } from '../../ui/Popover'
import { choosingSide, useRoomOfNotebook } from '../../walls/use-side'
import type { Draft } from './draft-keeper'
import { EmotionPicker } from './EmotionPicker'
import styles from './entry.module.css'
import popover from './popover.module.css'
import { MoodScale } from './MoodScale'
import { PersonPicker } from './PersonPicker'
import { TagPicker } from './TagPicker'

export type AddToEntryProps = { draft: Draft; onChange: (patch: Partial<Draft>) => void }

/** The dashed plus: a feeling, a mood, a person or a tag. */
export function AddToEntry({ draft, onChange }: AddToEntryProps) {
  const intl = useIntl()
  const side = choosingSide(useRoomOfNotebook(draft.notebookId))
  return (
    <DialogTrigger>
      <Button className={styles.addChip ?? ''} aria-label={intl.formatMessage({ id: 'notebooks.add' })}>
        <Plus size={14} strokeWidth={1.75} aria-hidden />
      </Button>
      <Popover placement="bottom start" className={popover.popover}>
        <Dialog className={popover.addDialog ?? ''} aria-label={intl.formatMessage({ id: 'notebooks.add' })}>
          <Tabs className={popover.tabs ?? ''}>
            <TabList className={popover.tabList ?? ''} aria-label={intl.formatMessage({ id: 'notebooks.add' })}>
              {(['emotion', 'mood', 'person', 'tag'] as const).map((kind) => (
                <Tab key={kind} id={kind} className={popover.tab ?? ''}>
                  <FormattedMessage id={`notebooks.add.${kind}`} />
                </Tab>
              ))}
            </TabList>
            <TabPanel id="emotion" className={popover.tabPanel ?? ''}>
              <EmotionPicker chosen={draft.emotions} onChange={(emotions) => onChange({ emotions })} />
            </TabPanel>
            <TabPanel id="mood" className={popover.tabPanel ?? ''}>
              <MoodScale value={draft.mood} onChange={(mood) => onChange({ mood })} />
            </TabPanel>
            <TabPanel id="person" className={popover.tabPanel ?? ''}>
              <PersonPicker chosen={draft.people} side={side} onChange={(people) => onChange({ people })} />
            </TabPanel>
            <TabPanel id="tag" className={popover.tabPanel ?? ''}>
              <TagPicker chosen={draft.tags} onChange={(tags) => onChange({ tags })} />
            </TabPanel>
          </Tabs>
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
