import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { OpenRecord, RecordSection } from '@shared/contract/methods'
import { api, client } from '../../api'
import { CompareText } from '../../notebooks/versions/CompareText'
import { VersionsFrame } from '../../notebooks/versions/VersionsFrame'
import styles from './versions.module.css'

type Props = { id: string; onRestored: (opened: OpenRecord) => void; onClose: () => void }

/** Earlier states of a record. Bringing one back is itself a version. */
export function RecordVersionsDialog({ id, onRestored, onClose }: Props) {
  const intl = useIntl()
  const versions = useQuery(api.methods.records.versions.queryOptions({ input: { id }, staleTime: 0, gcTime: 0 }))
  const [picked, setPicked] = useState<string | null>(null)
  const chosen = picked ?? versions.data?.[0]?.id ?? null
  const version = useQuery(
    api.methods.records.version.queryOptions({
      input: { id, versionId: chosen ?? '' },
      enabled: chosen !== null,
      staleTime: 0,
      gcTime: 0,
    }),
  )
  const restore = useMutation({
    mutationFn: (versionId: string) => client.methods.records.restoreVersion({ id, versionId }),
    onSuccess: onRestored,
  })
  const shown = version.data
  return (
    <VersionsFrame
      title={intl.formatMessage({ id: 'methods.versions' })}
      none={intl.formatMessage({ id: 'methods.versions.none' })}
      versions={versions.data}
      chosen={chosen}
      onChoose={setPicked}
      whyOf={({ reason }) => <FormattedMessage id={`methods.versions.reason.${reason}`} />}
      show={
        shown
          ? (compare) =>
              compare ? (
                <CompareText before={asText(shown.sections)} after={asText(shown.now)} />
              ) : (
                <Sections sections={shown.sections} />
              )
          : null
      }
      isRestoring={restore.isPending}
      onRestore={restore.mutate}
      error={versions.error ?? version.error ?? restore.error}
      onClose={onClose}
    />
  )
}

function Sections({ sections }: { sections: readonly RecordSection[] }) {
  return (
    <dl className={styles.sections}>
      {sections.map(({ label, lines }, no) => (
        <div key={no}>
          <dt>{label}</dt>
          {lines.map((line, at) => (
            <dd key={at}>{line}</dd>
          ))}
        </div>
      ))}
    </dl>
  )
}

const asText = (sections: readonly RecordSection[]) =>
  sections.map(({ label, lines }) => [label, ...lines].join('\n')).join('\n\n')
