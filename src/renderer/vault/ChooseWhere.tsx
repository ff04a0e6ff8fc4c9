import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { ArrowLeft } from 'lucide-react'
import { FormattedMessage, useIntl } from 'react-intl'
import { api, client } from '../api'
import { Button } from '../ui/Button'
import { Checkbox } from '../ui/Choices'
import { ErrorNotice } from '../ui/ErrorNotice'
import { Notice } from '../ui/Notice'
import { TextField } from '../ui/TextField'
import { DeviceNote } from './DeviceNote'
import styles from './Gate.module.css'
import { GateFrame } from './GateFrame'
import { PrivacyFacts } from './PrivacyFacts'
import { Steps } from './Steps'

export type Where = {
  name: string
  /** null: the usual place. */ folder: string | null
  shown?: string
  acceptRisk: boolean
}

type Props = { where: Where; onChange: (where: Where) => void; onBack: () => void; onNext: () => void }

const littleRoom = 500_000_000

export function ChooseWhere({ where, onChange, onBack, onNext }: Props) {
  const intl = useIntl()
  const name = where.name.trim()
  const advice = useQuery(
    api.vault.adviseFolder.queryOptions({
      input: { name, ...(where.folder !== null && { folder: where.folder }) },
      placeholderData: keepPreviousData,
      staleTime: 0,
    }),
  )
  const { data } = advice
  const risky = data && (data.cloud !== null || data.network)
  const fits = data && data.writable && !data.exists && (!risky || where.acceptRisk)

  async function choose() {
    const folder = await client.vault.chooseFolder({ purpose: 'create' })
    if (folder !== null) onChange({ ...where, folder, acceptRisk: false })
  }

  return (
    <GateFrame side={<PrivacyFacts vault={null} />}>
      <Steps now={0} />
      <h1>
        <FormattedMessage id="gate.where.title" />
      </h1>
      <p className={styles.lede}>
        <FormattedMessage id="gate.where.lede" />
      </p>
      <form
        className={styles.fields}
        onSubmit={(event) => {
          event.preventDefault()
          if (!name || !fits) return
          onChange({ ...where, folder: data.folder, shown: data.where })
          onNext()
        }}
      >
        <TextField
          large
          autoFocus
          label={intl.formatMessage({ id: 'gate.where.name' })}
          description={intl.formatMessage({ id: 'gate.where.name.help' })}
          value={where.name}
          maxLength={80}
          onChange={(value) => onChange({ ...where, name: value })}
          error={data?.exists ? intl.formatMessage({ id: 'gate.where.exists' }) : undefined}
        />
        <div>
          <span className={styles.label}>
            <FormattedMessage id="gate.where.folder" />
          </span>
          <div className={styles.folder}>
            <span>{data?.where}</span>
            <Button size="sm" onPress={() => void choose()}>
              <FormattedMessage id="gate.where.choose" />
            </Button>
          </div>
        </div>
        {advice.isError && <ErrorNotice error={advice.error} />}
        {data && !data.writable && (
          <Notice tone="attention">{intl.formatMessage({ id: 'gate.where.readOnly' })}</Notice>
        )}
        {data?.cloud && (
          <Notice
            tone="attention"
            title={intl.formatMessage({ id: 'gate.where.cloud.title' }, { program: data.cloud })}
          >
            {intl.formatMessage({ id: 'gate.where.cloud.text' }, { program: data.cloud })}
          </Notice>
        )}
        {data?.network && (
          <Notice tone="attention" title={intl.formatMessage({ id: 'gate.where.network.title' })}>
            {intl.formatMessage({ id: 'gate.where.network.text' })}
          </Notice>
        )}
        {data && data.freeBytes < littleRoom && (
          <Notice tone="attention">
            {intl.formatMessage(
              { id: 'gate.where.full' },
              { free: intl.formatNumber(Math.floor(data.freeBytes / 1e6), { style: 'unit', unit: 'megabyte' }) },
            )}
          </Notice>
        )}
        {risky && (
          <Checkbox isSelected={where.acceptRisk} onChange={(acceptRisk) => onChange({ ...where, acceptRisk })}>
            <FormattedMessage id="gate.where.risk" />
          </Checkbox>
        )}
        <DeviceNote />
        <div className={styles.actions}>
          <Button variant="quiet" size="lg" onPress={onBack}>
            <ArrowLeft size={16} strokeWidth={1.75} aria-hidden />
            <FormattedMessage id="gate.back" />
          </Button>
          <Button type="submit" variant="primary" size="lg" isDisabled={!name || !fits}>
            <FormattedMessage id="gate.where.next" />
          </Button>
        </div>
      </form>
    </GateFrame>
  )
}
