import { Search } from 'lucide-react'
import { Fragment, useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components'
import { FormattedMessage, useIntl } from 'react-intl'
import { SideSwitch } from '../walls/SideSwitch'
import { showKeys, type Reach } from './actions'
import styles from './Palette.module.css'
import { usePaletteItems } from './usePaletteItems'

type Props = { text: string; reach: Reach; onClose: () => void }

/** Everything by name: type, choose with the arrows, Enter. */
export default function Palette({ text: initial, reach, onClose }: Props) {
  const intl = useIntl()
  const list = useId()
  const field = useRef<HTMLInputElement>(null)
  const [text, setText] = useState(initial)
  const [chosen, setChosen] = useState(0)
  const items = usePaletteItems(text, reach) // not deferred: Enter right after the last letter means what is typed
  const active = Math.min(chosen, items.length - 1)
  useEffect(() => document.getElementById(`${list}-${active}`)?.scrollIntoView({ block: 'nearest' }), [active, list])

  function perform(index: number) {
    onClose()
    const item = items[index]
    if (item) item.perform()
    else if (text.trim()) reach.go.search(text.trim())
  }

  function onKeyDown(event: KeyboardEvent) {
    const moves: Record<string, number> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      Home: 0,
      End: items.length - 1,
      PageDown: active + 8,
      PageUp: active - 8,
    }
    const move = moves[event.key]
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault()
      perform(active)
    } else if (move !== undefined && items.length > 0 && !((event.key === 'Home' || event.key === 'End') && text)) {
      event.preventDefault()
      const step = Math.abs(move - active) === 1
      setChosen(step ? (move + items.length) % items.length : Math.max(0, Math.min(move, items.length - 1)))
    }
  }

  return (
    <ModalOverlay isOpen isDismissable onOpenChange={(open) => !open && onClose()} className={styles.overlay ?? ''}>
      <Modal className={styles.modal ?? ''}>
        <Dialog aria-label={intl.formatMessage({ id: 'shell.palette.label' })} className={styles.dialog ?? ''}>
          <div className={styles.field}>
            <Search size={18} strokeWidth={1.75} aria-hidden />
            <input
              ref={field}
              autoFocus
              role="combobox"
              aria-expanded
              aria-controls={list}
              aria-autocomplete="list"
              aria-activedescendant={items.length > 0 ? `${list}-${active}` : undefined}
              aria-label={intl.formatMessage({ id: 'shell.palette.label' })}
              placeholder={intl.formatMessage({ id: 'shell.palette.placeholder' })}
              maxLength={200}
              spellCheck={false}
              value={text}
              onChange={(event) => {
                setText(event.target.value)
                setChosen(0)
              }}
              onKeyDown={onKeyDown}
            />
            <kbd>Esc</kbd>
          </div>
          <div
            className={styles.list}
            role="listbox"
            id={list}
            aria-label={intl.formatMessage({ id: 'shell.palette.label' })}
          >
            {items.map((item, index) => (
              <Fragment key={`${item.group}-${item.id}`}>
                {item.group !== items[index - 1]?.group && (
                  <div className={styles.group} role="presentation">
                    <FormattedMessage id={item.group} />
                  </div>
                )}
                <div
                  id={`${list}-${index}`}
                  role="option"
                  aria-selected={index === active}
                  className={styles.item}
                  onPointerMove={() => setChosen(index)}
                  onClick={() => perform(index)}
                >
                  <item.icon size={17} strokeWidth={1.75} aria-hidden />
                  <span className={styles.name}>
                    <Marked text={item.name} at={item.at} />
                  </span>
                  <span className={styles.detail}>
                    {item.detail}
                    {item.keys &&
                      showKeys(item.keys)
                        .split(' ')
                        .map((key) => <kbd key={key}>{key}</kbd>)}
                  </span>
                </div>
              </Fragment>
            ))}
          </div>
          {items.length === 0 && (
            <p className={styles.none} role="status">
              <FormattedMessage id="shell.palette.none" />
            </p>
          )}
          <footer className={styles.foot}>
            <SideSwitch />
            <span>
              <kbd>↑</kbd> <kbd>↓</kbd> <FormattedMessage id="shell.palette.choose" />
            </span>
            <span>
              <kbd>&gt;</kbd> <FormattedMessage id="shell.palette.commands" />
            </span>
            <span>
              <kbd>@</kbd> <FormattedMessage id="shell.palette.peopleOnly" />
            </span>
            <span className={styles.where}>
              <FormattedMessage id="shell.palette.where" />
            </span>
          </footer>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function Marked({ text, at }: { text: string; at: number[] }) {
  const hits = new Set(at)
  const runs: { text: string; hit: boolean }[] = []
  for (let index = 0; index < text.length; index++) {
    const hit = hits.has(index)
    const last = runs.at(-1)
    if (last?.hit === hit) last.text += text[index]
    else runs.push({ text: text[index] ?? '', hit })
  }
  return runs.map((run, index) =>
    run.hit ? <mark key={index}>{run.text}</mark> : <Fragment key={index}>{run.text}</Fragment>,
  )
}
