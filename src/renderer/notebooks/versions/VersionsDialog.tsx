import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Entry } from '@shared/contract/notebooks'
import { api, client } from '../../api'
import { CompareText } from './CompareText'
import { VersionsFrame } from './VersionsFrame'
import styles from './versions.module.css'

type VersionsDialogProps = {
  entryId: string
  /** What is on the screen now, for comparing. */
  now: { title: string; body: string }
  onRestored: (entry: Entry) => void
  onClose: () => void
}

/** Earlier states of an entry. Bringing one back is itself a version. */
export function VersionsDialog({ entryId, now, onRestored, onClose }: VersionsDialogProps) {
  const intl = useIntl()
  const versions = useQuery(api.notebooks.entries.versions.queryOptions({ input: { id: entryId }, staleTime: 0 }))
  const [picked, setPicked] = useState<string | null>(null)
  const chosen = picked ?? versions.data?.[0]?.id ?? null
  const version = useQuery(
    api.notebooks.entries.version.queryOptions({
      input: { id: entryId, versionId: chosen ?? entryId },
      enabled: chosen !== null,
    }),
  )
  const restore = useMutation({
    mutationFn: (versionId: string) => client.notebooks.entries.restoreVersion({ id: entryId, versionId }),
    onSuccess: onRestored,
  })
  const shown = version.data
  return (
    <VersionsFrame
      title={intl.formatMessage({ id: 'notebooks.versions' })}
      none={intl.formatMessage({ id: 'notebooks.versions.none' })}
      versions={versions.data}
      chosen={chosen}
      onChoose={setPicked}
      whyOf={({ reason, words }) => (
        <>
          <FormattedMessage id={`notebooks.versions.reason.${reason}`} /> ·{' '}
          <FormattedMessage id="notebooks.words" values={{ count: words }} />
        </>
      )}
      show={
        shown
          ? (compare) => (
              <>
                <h3>{shown.title || intl.formatMessage({ id: 'notebooks.untitled' })}</h3>
                {compare ? (
                  <CompareText before={shown.body} after={now.body} />
                ) : (
                  <div className={styles.plain}>{shown.body}</div>
                )}
              </>
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
