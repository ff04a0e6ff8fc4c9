import { FileDown, FolderInput, Printer, RotateCcw, Trash2, X } from 'lucide-react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Notebook } from '@shared/contract/notebooks'
import { Button } from '../../ui/Button'
import { MenuButton, MenuLine } from '../entry/MenuButton'
import styles from '../shelf/shelf.module.css'

type SelectionBarProps = {
  count: number
  trash: boolean
  /** Where the selection can go. */
  notebooks: Notebook[]
  onMove: (notebookId: string) => void
  onPrint: (to: 'printer' | 'pdf') => void
  onDelete: () => void
  onRestore: () => void
  onClear: () => void
}

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const

/** What can be done with several entries at once. */
export function SelectionBar({
  count,
  trash,
  notebooks,
  onMove,
  onPrint,
  onDelete,
  onRestore,
  onClear,
}: SelectionBarProps) {
  const intl = useIntl()
  const say = (id: string) => intl.formatMessage({ id })
  return (
    <div className={styles.selection} role="toolbar" aria-label={say('notebooks.selection')}>
      <span role="status">
        <FormattedMessage id="notebooks.selected" values={{ count }} />
      </span>
      {trash ? (
        <Button variant="quiet" size="icon" label={say('notebooks.restore')} onPress={onRestore}>
          <RotateCcw {...icon} />
        </Button>
      ) : (
        <>
          <MenuButton label={say('walls.selection.move')} icon={<FolderInput {...icon} />}>
            {notebooks.map(({ id, title }) => (
              <MenuLine key={id} id={id} onAction={() => onMove(id)}>
                {title}
              </MenuLine>
            ))}
          </MenuButton>
          <Button variant="quiet" size="icon" label={say('notebooks.print')} onPress={() => onPrint('printer')}>
            <Printer {...icon} />
          </Button>
          <Button variant="quiet" size="icon" label={say('notebooks.pdf')} onPress={() => onPrint('pdf')}>
            <FileDown {...icon} />
          </Button>
        </>
      )}
      <Button
        variant="quiet"
        size="icon"
        label={say(trash ? 'notebooks.purge.confirm' : 'notebooks.delete')}
        onPress={onDelete}
      >
        <Trash2 {...icon} />
      </Button>
      <Button variant="quiet" size="icon" label={say('notebooks.selection.clear')} onPress={onClear}>
        <X {...icon} />
      </Button>
    </div>
  )
}
