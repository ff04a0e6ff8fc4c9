import type { EditorView } from '@codemirror/view'
import { Star } from 'lucide-react'
import { useIntl } from 'react-intl'
import type { Notebook } from '@shared/contract/notebooks'
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
  onAttach: () => void
}

/** Above the title: when it was, and what can be done with it. */
export function EntryTop({ draft, notebooks, view, onChange, onDo, onAttach }: EntryTopProps) {
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
        <EntryMenu draft={draft} notebooks={notebooks} onChange={onChange} onDo={onDo} />
      </div>
    </div>
  )
}
