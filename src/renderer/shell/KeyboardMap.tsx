import { FormattedMessage, useIntl } from 'react-intl'
import { Dialog } from '../ui/Dialog'
import { actions, showKeys } from './actions'
import styles from './KeyboardMap.module.css'

const groups: { title: string; rows: [name: string, keys: string][] }[] = [
  {
    title: 'shell.keyboard.everywhere',
    rows: actions.flatMap(({ name, keys }) => (keys ? [[name, keys] as [string, string]] : [])),
  },
  {
    title: 'shell.keyboard.writing',
    rows: [
      ['shell.keyboard.bold', 'Mod+B'],
      ['shell.keyboard.italic', 'Mod+I'],
      ['shell.keyboard.find', 'Mod+F'],
      ['shell.keyboard.undo', 'Mod+Z'],
      ['shell.keyboard.redo', 'Mod+Shift+Z'],
      ['shell.keyboard.plainPaste', 'Mod+Shift+V'],
    ],
  },
  {
    title: 'shell.keyboard.lists',
    rows: [
      ['shell.keyboard.move', '↑+↓'],
      ['shell.keyboard.ends', 'Home+End'],
      ['shell.keyboard.several', 'Shift+↑+↓'],
      ['shell.keyboard.open', 'Enter'],
      ['shell.keyboard.passphrase', 'Alt+V'],
    ],
  },
]

/** Every shortcut, from the same list that makes them work. */
export default function KeyboardMap({ onClose }: { onClose: () => void }) {
  const intl = useIntl()
  return (
    <Dialog title={intl.formatMessage({ id: 'shell.keyboard.title' })} isOpen onClose={onClose} width={760}>
      <div className={styles.groups}>
        {groups.map(({ title, rows }) => (
          <section key={title}>
            <h3>
              <FormattedMessage id={title} />
            </h3>
            <dl>
              {rows.map(([name, keys]) => (
                <div key={name}>
                  <dt>
                    <FormattedMessage id={name} />
                  </dt>
                  <dd>
                    {showKeys(keys)
                      .split(' ')
                      .map((key) => (
                        <kbd key={key}>{key}</kbd>
                      ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
