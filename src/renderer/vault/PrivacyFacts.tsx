import { ArchiveRestore, HardDrive, Lock, WifiOff } from 'lucide-react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { VaultSummary } from '@shared/contract/vault'
import { dayAndClock } from '../ui/when'
import { Facts } from './Facts'

const icon = { size: 18, strokeWidth: 1.75, 'aria-hidden': true } as const

/** What is private and where it lives: said where trust is decided. */
export function PrivacyFacts({ vault }: { vault: VaultSummary | null }) {
  const intl = useIntl()
  const facts = [
    {
      icon: <HardDrive {...icon} />,
      title: <FormattedMessage id="gate.facts.here" />,
      text: vault?.where ?? <FormattedMessage id="gate.where.lede" />,
    },
    {
      icon: <Lock {...icon} />,
      title: <FormattedMessage id="gate.facts.encrypted" />,
      text: <FormattedMessage id="gate.facts.encrypted.text" />,
    },
    {
      icon: <WifiOff {...icon} />,
      title: <FormattedMessage id="gate.facts.network" />,
      text: <FormattedMessage id="gate.facts.network.text" />,
    },
    ...(vault
      ? [
          {
            icon: <ArchiveRestore {...icon} />,
            title: <FormattedMessage id="gate.facts.backup" />,
            text:
              vault.lastBackupAt === null ? (
                <FormattedMessage id="gate.facts.backup.none" />
              ) : (
                dayAndClock(intl, vault.lastBackupAt)
              ),
          },
        ]
      : []),
  ]
  return <Facts title={<FormattedMessage id="gate.facts.title" />} facts={facts} />
}
