import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { OpenRecord } from '@shared/contract/methods'
import { api } from '../../api'
import type { RecordKeeper } from './record-keeper'
import { useRecordKeeper, useRecordType, useRefreshAfterSaves, type KnownType } from './use-record'
import { useRecordActions } from '../use-record-actions'
import { Button } from '../../ui/Button'
import { ErrorNotice } from '../../ui/ErrorNotice'
import { Notice } from '../../ui/Notice'
import styles from './dialog.module.css'

/** Rooms whose pages tell of many records at once: they follow what is saved of any. */
export const roomKeys = () => [api.mentoring.key(), api.coaching.key()]

export type Owner = { keeper: RecordKeeper; known: KnownType }
type Props = { id: string; children: (owner: Owner) => ReactNode }

/** A record with its autosave, read anew each time it is opened here; one in the trash can be brought back. */
export function WithRecord({ id, children }: Props) {
  const opened = useQuery(api.methods.records.get.queryOptions({ input: { id }, gcTime: 0, refetchOnMount: 'always', refetchOnWindowFocus: false })) // oxfmt-ignore
  const known = useRecordType(opened.data?.record.kind ?? null)
  if (opened.isError) return <ErrorNotice error={opened.error} />
  if (!opened.data || !known || !opened.isFetchedAfterMount) return null
  if (opened.data.record.deletedAt !== null) return <InTrash id={id} />
  return (
    <Held key={id} opened={opened.data} known={known}>
      {children}
    </Held>
  )
}

function InTrash({ id }: { id: string }) {
  const intl = useIntl()
  const { restore } = useRecordActions()
  return (
    <div className={styles.notice}>
      <Notice
        title={intl.formatMessage({ id: 'methods.record.inTrash' })}
        actions={
          <Button size="sm" onPress={() => void restore([id])}>
            <FormattedMessage id="methods.record.restore" />
          </Button>
        }
      />
    </div>
  )
}

function Held({ opened, known, children }: { opened: OpenRecord; known: KnownType; children: Props['children'] }) {
  const keeper = useRecordKeeper(opened)
  useRefreshAfterSaves(keeper, roomKeys())
  return children({ keeper, known })
}
