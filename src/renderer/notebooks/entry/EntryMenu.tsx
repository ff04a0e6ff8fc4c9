import {
  BookmarkPlus,
  CalendarOff,
  FileDown,
  FolderInput,
  History,
  LayoutTemplate,
  Maximize,
  Printer,
  Star,
  StarOff,
  Trash2,
} from 'lucide-react'
import { Ellipsis } from 'lucide-react'
import { Menu, MenuItem, Separator, SubmenuTrigger } from 'react-aria-components'
import { useIntl } from 'react-intl'
import type { Notebook } from '@shared/contract/notebooks'
import { Popover } from '../../ui/Popover'
import type { Draft } from './draft-keeper'
import popover from './popover.module.css'
import { MenuButton, MenuLine } from './MenuButton'

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const

export type EntryDoing = 'print' | 'pdf' | 'versions' | 'template' | 'saveTemplate' | 'focus' | 'delete'

type EntryMenuProps = {
  draft: Draft
  notebooks: Notebook[]
  onChange: (patch: Partial<Draft>) => void
  onDo: (what: EntryDoing) => void
  onMove: (notebook: Notebook) => void
}

/** Everything that can be done with an entry as a whole. */
export function EntryMenu({ draft, notebooks, onChange, onDo, onMove }: EntryMenuProps) {
  const intl = useIntl()
  const say = (id: string) => intl.formatMessage({ id })
  const others = notebooks.filter((notebook) => notebook.id !== draft.notebookId && !notebook.archived)
  return (
    <MenuButton label={say('notebooks.more')} icon={<Ellipsis {...icon} />}>
      <MenuLine
        id="favourite"
        icon={draft.favourite ? <StarOff {...icon} /> : <Star {...icon} />}
        onAction={() => onChange({ favourite: !draft.favourite })}
      >
        {say(draft.favourite ? 'notebooks.unfavourite' : 'notebooks.makeFavourite')}
      </MenuLine>
      <MenuLine id="focus" icon={<Maximize {...icon} />} keys="Ctrl ." onAction={() => onDo('focus')}>
        {say('notebooks.focus')}
      </MenuLine>
      <Separator className={popover.menuRule ?? ''} />
      <MenuLine id="template" icon={<LayoutTemplate {...icon} />} onAction={() => onDo('template')}>
        {say('notebooks.template.insert')}
      </MenuLine>
      <MenuLine
        id="saveTemplate"
        icon={<BookmarkPlus {...icon} />}
        isDisabled={draft.body.trim() === ''}
        onAction={() => onDo('saveTemplate')}
      >
        {say('notebooks.template.keep')}
      </MenuLine>
      <MenuLine id="versions" icon={<History {...icon} />} onAction={() => onDo('versions')}>
        {say('notebooks.versions')}
      </MenuLine>
      <Separator className={popover.menuRule ?? ''} />
      <MenuLine id="print" icon={<Printer {...icon} />} onAction={() => onDo('print')}>
        {say('notebooks.print')}
      </MenuLine>
      <MenuLine id="pdf" icon={<FileDown {...icon} />} onAction={() => onDo('pdf')}>
        {say('notebooks.pdf')}
      </MenuLine>
      <Separator className={popover.menuRule ?? ''} />
      <SubmenuTrigger>
        <MenuItem
          id="move"
          className={popover.menuItem ?? ''}
          textValue={say('notebooks.move')}
          isDisabled={others.length === 0}
        >
          <FolderInput {...icon} />
          {say('notebooks.move')}
        </MenuItem>
        <Popover className={popover.popover}>
          <Menu className={popover.menu ?? ''} aria-label={say('notebooks.move')}>
            {others.map((notebook) => (
              <MenuLine key={notebook.id} id={notebook.id} onAction={() => onMove(notebook)}>
                {notebook.title}
              </MenuLine>
            ))}
          </Menu>
        </Popover>
      </SubmenuTrigger>
      <MenuLine
        id="hide"
        icon={<CalendarOff {...icon} />}
        onAction={() => onChange({ hideOnThisDay: !draft.hideOnThisDay })}
      >
        {say(draft.hideOnThisDay ? 'notebooks.showOnThisDay' : 'notebooks.hideOnThisDay')}
      </MenuLine>
      <MenuLine id="delete" icon={<Trash2 {...icon} />} onAction={() => onDo('delete')}>
        {say('notebooks.delete')}
      </MenuLine>
    </MenuButton>
  )
}
