import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import { FormattedMessage, useIntl } from 'react-intl'
import type { OpenRecord, RecordSection } from '@shared/contract/methods'
import { api, client } from '../../api'
import { CompareText } from '../../notebooks/versions/CompareText'
import styles from '../../notebooks/versions/versions.module.css'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { ErrorNotice } from '../../ui/ErrorNotice'
import { dayAndClock } from '../../ui/when'
import own from './versions.module.css'

type Props = { id: string; onRestored: (opened: OpenRecord) => void; onClose: () => void }

/** Earlier states of a record: read one, compare it with now, bring it back. Bringing back is itself a version. */
export function RecordVersionsDialog({ id, onRestored, onClose }: Props) {
  const intl = useIntl()
  const versions = useQuery(api.methods.records.versions.queryOptions({ input: { id }, staleTime: 0, gcTime: 0 }))
  const [picked, setPicked] = useState<string | null>(null)
  const [compare, setCompare] = useState(false)
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
  const error = versions.error ?? version.error ?? restore.error
  return (
    <Dialog isOpen title={intl.formatMessage({ id: 'methods.versions' })} width={960} onClose={onClose}>
      {error && <ErrorNotice error={error} />}
      {versions.data?.length === 0 && (
        <p className={own.none}>
          <FormattedMessage id="methods.versions.none" />
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
                  <FormattedMessage id={`methods.versions.reason.${item.reason}`} />
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
              {version.data &&
                (compare ? (
                  <CompareText before={asText(version.data.sections)} after={asText(version.data.now)} />
                ) : (
                  <Sections sections={version.data.sections} />
                ))}
            </div>
          </section>
        </div>
      )}
    </Dialog>
  )
}

function Sections({ sections }: { sections: readonly RecordSection[] }) {
  return (
    <dl className={own.sections}>
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
