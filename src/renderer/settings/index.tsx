import {
  ArchiveRestore,
  Bell,
  BookLock,
  CircleHelp,
  FileDown,
  FileUp,
  HeartPulse,
  Info,
  Keyboard,
  Languages,
  LockKeyhole,
  SunMoon,
  type LucideIcon,
} from 'lucide-react'
import type { ComponentType } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { useGo, useSettingsPage } from '../shell/go'
import { settingsPages, type SettingsPage } from '../shell/router'
import { useTitle } from '../shell/title'
import { AboutPage } from './AboutPage'
import { AppearancePage } from './AppearancePage'
import { BackupsPage } from './BackupsPage'
import { EmotionsPage } from './emotions'
import { HelpPage } from './HelpPage'
import { KeyboardPage } from './KeyboardPage'
import { LanguagePage } from './LanguagePage'
import { LockPage } from './LockPage'
import { RemindersPage } from './reminders'
import styles from './settings.module.css'
import { ExportPage, ImportPage } from './transfer'
import { VaultPage } from './VaultPage'

const pages: Record<SettingsPage, { icon: LucideIcon; Page: ComponentType }> = {
  vault: { icon: BookLock, Page: VaultPage },
  lock: { icon: LockKeyhole, Page: LockPage },
  backups: { icon: ArchiveRestore, Page: BackupsPage },
  import: { icon: FileDown, Page: ImportPage },
  export: { icon: FileUp, Page: ExportPage },
  language: { icon: Languages, Page: LanguagePage },
  emotions: { icon: HeartPulse, Page: EmotionsPage },
  reminders: { icon: Bell, Page: RemindersPage },
  appearance: { icon: SunMoon, Page: AppearancePage },
  keyboard: { icon: Keyboard, Page: KeyboardPage },
  help: { icon: CircleHelp, Page: HelpPage },
  about: { icon: Info, Page: AboutPage },
}

export default function SettingsRoom() {
  const intl = useIntl()
  const go = useGo()
  const page = useSettingsPage()
  const { Page } = pages[page]
  const title = intl.formatMessage({ id: 'settings.title' })
  const name = intl.formatMessage({ id: `settings.page.${page}` })
  useTitle([title, name])
  return (
    <div className={styles.room}>
      <nav className={styles.list} aria-label={title}>
        <h1>{title}</h1>
        {settingsPages.map((id) => {
          const { icon: Icon } = pages[id]
          return (
            <button
              key={id}
              type="button"
              className={styles.item}
              {...(id === page && { 'aria-current': 'page' as const })}
              onClick={() => go.settings(id)}
            >
              <Icon size={17} strokeWidth={1.75} aria-hidden />
              <FormattedMessage id={`settings.page.${id}`} />
            </button>
          )
        })}
      </nav>
      <div className={styles.main} key={page} role="region" aria-label={name} tabIndex={0}>
        <div className={styles.page}>
          <h1>{name}</h1>
          <Page />
        </div>
      </div>
    </div>
  )
}
