import { CalendarDays, ListFilter, SquarePen, X } from 'lucide-react'
import { Button, Dialog, DialogTrigger } from 'react-aria-components'
import { useIntl } from 'react-intl'
import type { Notebook } from '@shared/contract/notebooks'
import { Popover } from '../../ui/Popover'
import type { EntriesView } from '../entries-view'
import popover from '../entry/popover.module.css'
import { NotebookSwitcher } from '../shelf/NotebookSwitcher'
import styles from '../shelf/shelf.module.css'
import { DayPicker } from './DayPicker'
import { FilterPanel } from './FilterPanel'
import { useChipNames } from './chip-names'

type ListHeadProps = {
  place: EntriesView
  title: string
  notebooks: Notebook[]
  canCreate: boolean
  onCreate: () => void
  onDialog: (kind: 'new' | 'edit' | 'manage' | 'templates') => void
  onPrint: (to: 'printer' | 'pdf') => void
}

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const

/** Above the list: which notebook, how it is filtered, and a new entry. */
export function ListHead({ place, title, notebooks, canCreate, onCreate, onDialog, onPrint }: ListHeadProps) {
  const intl = useIntl()
  const say = (id: string) => intl.formatMessage({ id })
  const { chips } = place
  const names = useChipNames(chips)
  const on = Object.keys(chips).length > 0
  return (
    <div className={styles.head}>
      <div className={styles.headRow}>
        <h1>
          <NotebookSwitcher
            title={title}
            view={place.view}
            notebooks={notebooks}
            onView={place.setView}
            onDialog={onDialog}
            onPrint={onPrint}
          />
        </h1>
        <div className={styles.tools}>
          <DialogTrigger>
            <Button className={styles.iconButton ?? ''} aria-label={say('notebooks.calendar')}>
              <CalendarDays {...icon} />
            </Button>
            <Popover placement="bottom" className={popover.popover}>
              <Dialog className={styles.calendar ?? ''} aria-label={say('notebooks.calendar')}>
                {({ close }) => (
                  <DayPicker
                    filter={place.filter}
                    onDay={(day) => {
                      close()
                      place.setChips({ ...chips, from: day, to: day })
                    }}
                  />
                )}
              </Dialog>
            </Popover>
          </DialogTrigger>
          <DialogTrigger>
            <Button
              className={styles.iconButton ?? ''}
              aria-label={say('notebooks.filter')}
              {...(on && { 'data-on': true })}
            >
              <ListFilter {...icon} />
            </Button>
            <Popover placement="bottom" className={popover.popover}>
              <Dialog className={styles.filters ?? ''} aria-label={say('notebooks.filter')}>
                <FilterPanel chips={chips} onChange={place.setChips} />
              </Dialog>
            </Popover>
          </DialogTrigger>
          <button
            type="button"
            className={styles.iconButton}
            title={`${say('notebooks.newEntry')} (Ctrl+N)`}
            aria-label={say('notebooks.newEntry')}
            disabled={!canCreate}
            onClick={onCreate}
          >
            <SquarePen {...icon} />
          </button>
        </div>
      </div>
      {names.length > 0 && (
        <div className={styles.chips}>
          {names.map(({ key, name, without }) => (
            <button
              key={key}
              type="button"
              className={styles.chip}
              data-on
              onClick={() => place.setChips(without)}
              aria-label={intl.formatMessage({ id: 'notebooks.filter.remove' }, { name })}
            >
              {name}
              <X size={13} strokeWidth={1.75} aria-hidden />
            </button>
          ))}
        </div>
      )}
    </div>
  )
}
