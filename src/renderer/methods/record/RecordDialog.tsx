import { useQueryClient } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { FormattedMessage } from 'react-intl'
import type { Finding } from '@shared/contract/methods'
import type { Field } from '@shared/domain/method/fields'
import { client } from '../../api'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import styles from './dialog.module.css'
import { RecordForm } from './RecordForm'
import { RecordSaveStatus } from './RecordSaveStatus'
import { useKept } from './use-record'
import { roomKeys, WithRecord, type Owner } from './WithRecord'

type Props = {
  id: string
  title: string
  /** Shown, in this order. */
  fields: readonly string[]
  /** Without a value here a draft is nothing yet, and goes when it is left. */
  needs: string
  /** Other words for a field, such as somebody's own end points of a scale. */
  word?: (field: Field) => Field
  more?: (owner: Owner) => ReactNode
  /** With the id once it stands in the store, kept or as a draft; null when nothing came of it. */
  onClose: (id: string | null) => void
}

/** A record that goes with another, in a window over its page: saved as a draft all the while. */
export function RecordDialog({ id, ...props }: Props) {
  return <WithRecord id={id}>{(owner) => <Opened {...props} id={id} owner={owner} />}</WithRecord>
}

function Opened({ id, title, fields, needs, word, more, onClose, owner }: Props & { owner: Owner }) {
  const queries = useQueryClient()
  const { keeper } = owner
  const { data, opened } = useKept(keeper)
  const [refused, setRefused] = useState<readonly Finding[]>([])
  const known = word
    ? { ...owner.known, type: { ...owner.known.type, fields: owner.known.type.fields.map(word) } }
    : owner.known

  async function keep() {
    const kept = await keeper.keep()
    if (!kept) return
    setRefused(kept.refused ? kept.findings.filter(({ kind }) => kind === 'refuse') : [])
    if (!kept.refused) leave(id)
  }
  async function close() {
    await keeper.flush()
    if (keeper.snapshot().status.kind === 'failed') return
    const value = data[needs]
    const isNothing = value === undefined || value === '' || value === null
    if (!isNothing || opened.record.status !== 'draft') {
      await keeper.keep() // what is not complete stays a draft
      return leave(id)
    }
    await client.methods.records.remove({ ids: [id] })
    await client.methods.records.purge({ ids: [id] })
    leave(null)
  }
  function leave(left: string | null) {
    for (const queryKey of roomKeys()) void queries.invalidateQueries({ queryKey })
    onClose(left)
  }

  return (
    <Dialog title={title} isOpen onClose={() => void close()} width={600}>
      <div className={styles.dialog}>
        <RecordForm keeper={keeper} known={known} only={fields} findings={refused} />
        {more?.(owner)}
        <footer className={styles.dialogFoot}>
          <RecordSaveStatus keeper={keeper} known={owner.known} />
          <Button variant="primary" onPress={() => void keep()}>
            <FormattedMessage id="methods.record.keepIt" />
          </Button>
        </footer>
      </div>
    </Dialog>
  )
}
