import type { EditorView } from '@codemirror/view'
import { PanelRight, Star } from 'lucide-react'
import { useIntl } from 'react-intl'
import type { Notebook } from '@shared/contract/notebooks'
import { ariaKeys } from '../../shell/actions'
import type { Draft } from './draft-keeper'
import { EntryMenu, type EntryDoing } from './EntryMenu'
import styles from './entry.module.css'
import { TextMenu } from './TextMenu'
import { WhenField } from './WhenField'

type EntryTopProps = {
  draft: Draft
  notebooks: Notebook[]
  view: EditorView | null
  onChange: (patch: Partial<Draft>) => void
  onDo: (what: EntryDoing) => void
  onMove: (notebook: Notebook) => void
  onAttach: () => void
  prompts: boolean
  onPrompts: () => void
}

/** Above the title: when it was, and what can be done with it. */
export function EntryTop({
  draft,
  notebooks,
  view,
  onChange,
  onDo,
  onMove,
  onAttach,
  prompts,
  onPrompts,
}: EntryTopProps) {
  const intl = useIntl()
  return (
    <div className={styles.top}>
      <WhenField at={draft.at} zone={draft.zone} onChange={(at) => onChange({ at })} />
      <div className={styles.tools}>
        <button
          type="button"
          className={styles.tool}
          aria-pressed={draft.favourite}
          aria-label={intl.formatMessage({ id: 'notebooks.favourite' })}
          onClick={() => onChange({ favourite: !draft.favourite })}
        >
          <Star size={16} strokeWidth={1.75} fill={draft.favourite ? 'currentColor' : 'none'} aria-hidden />
        </button>
        <TextMenu view={view} onAttach={onAttach} />
        <button
          type="button"
          className={styles.tool}
          aria-pressed={prompts}
          aria-keyshortcuts={ariaKeys('Mod+\\')}
          aria-label={intl.formatMessage({ id: 'notebooks.prompts' })}
          onClick={onPrompts}
        >
          <PanelRight size={16} strokeWidth={1.75} aria-hidden />
        </button>
        <EntryMenu draft={draft} notebooks={notebooks} onChange={onChange} onDo={onDo} onMove={onMove} />
      </div>
    </div>
  )
}
