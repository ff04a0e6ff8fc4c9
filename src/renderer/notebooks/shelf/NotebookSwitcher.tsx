import {
  Archive,
  ChevronDown,
  FileDown,
  FilePen,
  LayoutTemplate,
  NotebookText,
  Pencil,
  Plus,
  Printer,
  Star,
  Trash2,
} from 'lucide-react'
import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Separator } from 'react-aria-components'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Notebook } from '@shared/contract/notebooks'
import { Popover } from '../../ui/Popover'
import popover from '../entry/popover.module.css'
import type { View } from '../view'
import styles from './shelf.module.css'

type NotebookSwitcherProps = {
  title: string
  view: View
  notebooks: Notebook[]
  onView: (view: View) => void
  onDialog: (kind: 'new' | 'edit' | 'manage' | 'templates') => void
  onPrint: (to: 'printer' | 'pdf') => void
}

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const

/** The title of the list: opens the shelf of notebooks and the other ways to look at entries. */
export function NotebookSwitcher({ title, view, notebooks, onView, onDialog, onPrint }: NotebookSwitcherProps) {
  const intl = useIntl()
  const open = notebooks.filter((notebook) => !notebook.archived)
  const current = view.kind === 'notebook' ? notebooks.find((notebook) => notebook.id === view.id) : undefined
  return (
    <MenuTrigger>
      <Button className={styles.switch ?? ''} aria-label={intl.formatMessage({ id: 'notebooks.switch' }, { title })}>
        <span>{title}</span>
        <ChevronDown size={15} strokeWidth={1.75} aria-hidden />
      </Button>
      <Popover placement="bottom start" className={popover.popover}>
        <Menu className={popover.menu ?? ''} aria-label={intl.formatMessage({ id: 'notebooks.room' })}>
          <MenuSection>
            <Header className={popover.menuHead ?? ''}>
              <FormattedMessage id="notebooks.room" />
            </Header>
            {open.map((notebook) => (
              <MenuItem
                key={notebook.id}
                id={notebook.id}
                className={popover.menuItem ?? ''}
                textValue={notebook.title}
                onAction={() => onView({ kind: 'notebook', id: notebook.id })}
              >
                <span className={styles.swatch} data-colour={notebook.colour} />
                <span className={styles.menuName}>{notebook.title}</span>
                <span className={styles.count}>{intl.formatNumber(notebook.entries)}</span>
              </MenuItem>
            ))}
          </MenuSection>
          <Separator className={popover.menuRule ?? ''} />
          <MenuItem id="all" className={popover.menuItem ?? ''} onAction={() => onView({ kind: 'all' })}>
            <NotebookText {...icon} />
            <FormattedMessage id="notebooks.view.all" />
          </MenuItem>
          <MenuItem id="favourites" className={popover.menuItem ?? ''} onAction={() => onView({ kind: 'favourites' })}>
            <Star {...icon} />
            <FormattedMessage id="notebooks.view.favourites" />
          </MenuItem>
          <MenuItem id="unfinished" className={popover.menuItem ?? ''} onAction={() => onView({ kind: 'unfinished' })}>
            <FilePen {...icon} />
            <FormattedMessage id="notebooks.view.unfinished" />
          </MenuItem>
          <MenuItem id="trash" className={popover.menuItem ?? ''} onAction={() => onView({ kind: 'trash' })}>
            <Trash2 {...icon} />
            <FormattedMessage id="notebooks.view.trash" />
          </MenuItem>
          <Separator className={popover.menuRule ?? ''} />
          <MenuItem id="new" className={popover.menuItem ?? ''} onAction={() => onDialog('new')}>
            <Plus {...icon} />
            <FormattedMessage id="notebooks.new" />
          </MenuItem>
          {current && (
            <MenuItem id="edit" className={popover.menuItem ?? ''} onAction={() => onDialog('edit')}>
              <Pencil {...icon} />
              <FormattedMessage id="notebooks.edit" />
            </MenuItem>
          )}
          <MenuItem id="manage" className={popover.menuItem ?? ''} onAction={() => onDialog('manage')}>
            <Archive {...icon} />
            <FormattedMessage id="notebooks.manage" />
          </MenuItem>
          <Separator className={popover.menuRule ?? ''} />
          <MenuItem id="templates" className={popover.menuItem ?? ''} onAction={() => onDialog('templates')}>
            <LayoutTemplate {...icon} />
            <FormattedMessage id="notebooks.templates" />
          </MenuItem>
          <MenuItem id="print" className={popover.menuItem ?? ''} onAction={() => onPrint('printer')}>
            <Printer {...icon} />
            <FormattedMessage id="notebooks.list.print" />
          </MenuItem>
          <MenuItem id="pdf" className={popover.menuItem ?? ''} onAction={() => onPrint('pdf')}>
            <FileDown {...icon} />
            <FormattedMessage id="notebooks.list.pdf" />
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
