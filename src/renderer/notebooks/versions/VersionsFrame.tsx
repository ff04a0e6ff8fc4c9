import { useState, type ReactNode } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import { FormattedMessage, useIntl } from 'react-intl'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { ErrorNotice } from '../../ui/ErrorNotice'
import { dayAndClock } from '../../ui/when'
import styles from './versions.module.css'

type Version = { id: string; at: number }
type Props<Item extends Version> = {
  title: string
  /** Newest first; undefined while they are read. */
  versions: readonly Item[] | undefined
  chosen: string | null
  onChoose: (id: string) => void
  /** Why it was kept, under its time. */
  whyOf: (item: Item) => ReactNode
  /** Said when there are none. */
  none: string
  /** The chosen one, to be read or compared with now; null while it is read. */
  show: ((compare: boolean) => ReactNode) | null
  isRestoring: boolean
  onRestore: (id: string) => void
  error: unknown
  onClose: () => void
}

/** Earlier states of something: read one, compare it with now, bring it back. */
export function VersionsFrame<Item extends Version>(props: Props<Item>) {
  const { title, versions, chosen, onChoose, whyOf, none, show, isRestoring, onRestore, error, onClose } = props
  const intl = useIntl()
  const [compare, setCompare] = useState(false)
  return (
    <Dialog isOpen title={title} width={versions?.length === 0 ? 520 : 960} onClose={onClose}>
      {error !== null && <ErrorNotice error={error} />}
      {versions?.length === 0 && <p className={styles.none}>{none}</p>}
      {versions && versions.length > 0 && (
        <div className={styles.split}>
          <ListBox
            className={styles.list ?? ''}
            aria-label={intl.formatMessage({ id: 'notebooks.versions.list' })}
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={chosen ? [chosen] : []}
            onSelectionChange={(keys) => keys !== 'all' && onChoose([...keys].map(String)[0] ?? '')}
            items={versions}
          >
            {(item) => (
              <ListBoxItem id={item.id} className={styles.item ?? ''} textValue={dayAndClock(intl, item.at)}>
                <span className={styles.when}>{dayAndClock(intl, item.at)}</span>
                <span className={styles.why}>{whyOf(item)}</span>
              </ListBoxItem>
            )}
          </ListBox>
          <section className={styles.reading} aria-label={intl.formatMessage({ id: 'notebooks.versions.preview' })}>
            <div className={styles.bar}>
              <div
                className={styles.switch}
                role="group"
                aria-label={intl.formatMessage({ id: 'notebooks.versions.view' })}
              >
                <button type="button" aria-pressed={!compare} onClick={() => setCompare(false)}>
                  <FormattedMessage id="notebooks.versions.read" />
                </button>
                <button type="button" aria-pressed={compare} onClick={() => setCompare(true)}>
                  <FormattedMessage id="notebooks.versions.compare" />
                </button>
              </div>
              <Button
                variant="primary"
                isDisabled={!show || isRestoring}
                onPress={() => chosen !== null && onRestore(chosen)}
              >
                <FormattedMessage id="notebooks.versions.restore" />
              </Button>
            </div>
            {compare && (
              <p className={styles.legend}>
                <FormattedMessage id="notebooks.versions.legend" />
              </p>
            )}
            <div className={styles.text} tabIndex={0}>
              {show?.(compare)}
            </div>
          </section>
        </div>
      )}
    </Dialog>
  )
}
