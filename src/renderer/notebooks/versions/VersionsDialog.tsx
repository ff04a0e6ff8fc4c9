import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Entry } from '@shared/contract/notebooks'
import { api, client } from '../../api'
import { Button } from '../../ui/Button'
import { ErrorNotice } from '../../ui/ErrorNotice'
import { Dialog } from '../../ui/Dialog'
import { dayAndClock } from '../../ui/when'
import shelf from '../shelf/shelf.module.css'
import { CompareText } from './CompareText'
import styles from './versions.module.css'

type VersionsDialogProps = {
  entryId: string
  /** What is on the screen now, for comparing. */
  now: { title: string; body: string }
  onRestored: (entry: Entry) => void
  onClose: () => void
}

/** Earlier states of an entry: read one, compare it with now, bring it back. Bringing back is itself a version. */
export function VersionsDialog({ entryId, now, onRestored, onClose }: VersionsDialogProps) {
  const intl = useIntl()
  const versions = useQuery(api.notebooks.entries.versions.queryOptions({ input: { id: entryId }, staleTime: 0 }))
  const [picked, setPicked] = useState<string | null>(null)
  const [compare, setCompare] = useState(false)
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
  const error = versions.error ?? version.error ?? restore.error
  return (
    <Dialog isOpen title={intl.formatMessage({ id: 'notebooks.versions' })} width={960} onClose={onClose}>
      {error && <ErrorNotice error={error} />}
      {versions.data?.length === 0 && (
        <p className={shelf.text}>
          <FormattedMessage id="notebooks.versions.none" />
        </p>
      )}
      {versions.data && versions.data.length > 0 && (
        <div className={styles.split}>
          <ListBox
            className={styles.list ?? ''}
            aria-label={intl.formatMessage({ id: 'notebooks.versions.list' })}
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={chosen ? [chosen] : []}
            onSelectionChange={(keys) => keys !== 'all' && setPicked([...keys].map(String)[0] ?? null)}
            items={versions.data}
          >
            {(item) => (
              <ListBoxItem id={item.id} className={styles.item ?? ''} textValue={dayAndClock(intl, item.at)}>
                <span className={styles.when}>{dayAndClock(intl, item.at)}</span>
                <span className={styles.why}>
                  <FormattedMessage id={`notebooks.versions.reason.${item.reason}`} /> ·{' '}
                  <FormattedMessage id="notebooks.words" values={{ count: item.words }} />
                </span>
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
                isDisabled={!version.data || restore.isPending}
                onPress={() => chosen && restore.mutate(chosen)}
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
              {version.data && (
                <>
                  <h3>{version.data.title || intl.formatMessage({ id: 'notebooks.untitled' })}</h3>
                  {compare ? (
                    <CompareText before={version.data.body} after={now.body} />
                  ) : (
                    <div className={styles.plain}>{version.data.body}</div>
                  )}
                </>
              )}
            </div>
          </section>
        </div>
      )}
    </Dialog>
  )
}
