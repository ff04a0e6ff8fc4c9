import type { Command, EditorView } from '@codemirror/view'
import { openSearchPanel } from '@codemirror/search'
import {
  Bold,
  Heading,
  Italic,
  Link,
  List,
  ListChecks,
  ListOrdered,
  Paperclip,
  Quote,
  Search,
  Type,
} from 'lucide-react'
import { Separator } from 'react-aria-components'
import { useIntl } from 'react-intl'
import {
  insertLink,
  toggleBold,
  toggleHeading,
  toggleItalic,
  toggleList,
  toggleNumbers,
  toggleQuote,
  toggleTasks,
} from '../editor/commands'
import popover from './popover.module.css'
import { MenuButton, MenuLine } from './MenuButton'

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const

const formats: { id: string; Icon: typeof Bold; run: Command; keys?: string }[] = [
  { id: 'bold', Icon: Bold, run: toggleBold, keys: 'Ctrl B' },
  { id: 'italic', Icon: Italic, run: toggleItalic, keys: 'Ctrl I' },
  { id: 'heading', Icon: Heading, run: toggleHeading },
  { id: 'quote', Icon: Quote, run: toggleQuote },
  { id: 'list', Icon: List, run: toggleList },
  { id: 'numbers', Icon: ListOrdered, run: toggleNumbers },
  { id: 'tasks', Icon: ListChecks, run: toggleTasks },
  { id: 'link', Icon: Link, run: insertLink },
]

/** Text style: what Markdown can do, for those who do not type it. */
export function TextMenu({ view, onAttach }: { view: EditorView | null; onAttach: () => void }) {
  const intl = useIntl()
  const act = (run: Command) => {
    if (!view) return
    run(view)
    // the menu gives focus back to its button first
    requestAnimationFrame(() => requestAnimationFrame(() => view.focus()))
  }
  return (
    <MenuButton label={intl.formatMessage({ id: 'notebooks.text' })} icon={<Type {...icon} />}>
      {formats.map(({ id, Icon, run, keys }) => (
        <MenuLine key={id} id={id} icon={<Icon {...icon} />} {...(keys ? { keys } : {})} onAction={() => act(run)}>
          {intl.formatMessage({ id: `notebooks.text.${id}` })}
        </MenuLine>
      ))}
      <Separator className={popover.menuRule ?? ''} />
      <MenuLine id="attach" icon={<Paperclip {...icon} />} onAction={onAttach}>
        {intl.formatMessage({ id: 'notebooks.attach' })}
      </MenuLine>
      <MenuLine
        id="find"
        icon={<Search {...icon} />}
        keys="Ctrl F"
        onAction={() => view && requestAnimationFrame(() => openSearchPanel(view))}
      >
        {intl.formatMessage({ id: 'notebooks.find' })}
      </MenuLine>
    </MenuButton>
  )
}
