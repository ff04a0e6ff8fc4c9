import type { ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { FormattedMessage, useIntl } from 'react-intl'
import { useGo } from '../../shell/go'
import type { CoachingSearch } from '../../shell/router'
import sheet from '../../mentoring/sheet.module.css'
import { textOf } from '../../methods/record/values'
import { useArrival } from '../../methods/use-arrival'
import { ClientHours } from '../hours/ClientHours'
import { ModelsTab } from '../models/ModelsTab'
import styles from './clients.module.css'
import { ClosedNote } from './closing/ClosedNote'
import { HeadActions } from './HeadActions'
import { Side } from './side/Side'
import { AgreementsTab } from './tabs/AgreementsTab'
import { ContractTab } from './contract/ContractTab'
import { SessionNow } from './tabs/SessionNow'
import { SessionsTab } from './tabs/SessionsTab'
import { useClient } from './use-client'

const tabs = ['session', 'sessions', 'agreements', 'models', 'client-hours', 'contract'] as const
type TabId = (typeof tabs)[number]
const isTab = (page: string | undefined): page is TabId => (tabs as readonly (string | undefined)[]).includes(page)

/** The page of a client: what is at hand now under its tabs, and beside it what goes along. */
export function ClientTabs({ page }: { page: CoachingSearch['page'] }) {
  const intl = useIntl()
  const go = useGo()
  const heading = useArrival()
  const { id, board, data, isClosed } = useClient()
  const present = board.sessions.find((it) => it.id === board.present)
  const chosen: TabId = isTab(page) ? page : isClosed ? 'sessions' : 'session'
  const shown = isClosed ? tabs.filter((tab) => tab !== 'session') : tabs
  const panels: Record<TabId, () => ReactNode> = {
    session: () => <SessionNow />,
    sessions: () => <SessionsTab />,
    agreements: () => <AgreementsTab />,
    models: () => <ModelsTab engagement={id} />,
    'client-hours': () => <ClientHours engagement={id} />,
    contract: () => <ContractTab />,
  }
  const question = textOf(data['question'])
  return (
    <div className={styles.client}>
      <div className={`${sheet.scroll} ${styles.column}`}>
        <div className={styles.inner}>
          <header className={styles.head}>
            <div>
              <h1 ref={heading} tabIndex={-1}>
                {board.row.name || intl.formatMessage({ id: 'clients.untitled' })}
              </h1>
              {question && (
                <p className={styles.question}>
                  <FormattedMessage id="clients.question" values={{ question }} />
                </p>
              )}
            </div>
            <HeadActions />
          </header>
          {isClosed && <ClosedNote />}
          <Tabs
            selectedKey={chosen}
            onSelectionChange={(key) =>
              go.coaching({ engagement: id, ...(key !== 'session' && { page: key as Exclude<TabId, 'session'> }) })
            }
          >
            <TabList className={styles.tabs ?? ''} aria-label={intl.formatMessage({ id: 'clients.tabs' })}>
              {shown.map((tab) => (
                <Tab key={tab} id={tab} className={styles.tab ?? ''}>
                  {tab === 'session' ? (
                    <FormattedMessage
                      id={present?.no ? 'clients.tab.session.no' : 'clients.tab.session'}
                      values={{ no: present?.no }}
                    />
                  ) : (
                    <FormattedMessage id={`clients.tab.${tab}`} />
                  )}
                </Tab>
              ))}
            </TabList>
            {shown.map((tab) => (
              <TabPanel key={tab} id={tab} className={styles.panel ?? ''}>
                {panels[tab]()}
              </TabPanel>
            ))}
          </Tabs>
        </div>
      </div>
      <Side />
    </div>
  )
}
