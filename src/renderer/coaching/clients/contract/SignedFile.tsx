import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Paperclip } from 'lucide-react'
import { useRef } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { api, client } from '../../../api'
import { localZone } from '../../../methods/use-record-actions'
import { textOf } from '../../../methods/record/values'
import { useGo } from '../../../shell/go'
import { Button } from '../../../ui/Button'
import { ErrorNotice } from '../../../ui/ErrorNotice'
import { Link } from '../../../ui/Link'
import { useClient } from '../use-client'
import styles from './contract.module.css'

/** The signed paper: kept with a note in a coaching notebook, opened from here. */
export function SignedFile() {
  const intl = useIntl()
  const go = useGo()
  const queries = useQueryClient()
  const input = useRef<HTMLInputElement>(null)
  const { keeper, data, board, isClosed } = useClient()
  const noteId = textOf(data['contractNote'])
  const note = useQuery({
    ...api.notebooks.entries.get.queryOptions({ input: { id: noteId } }),
    enabled: noteId !== '',
  })
  const held = note.data?.deletedAt === null ? note.data : null
  const attach = useMutation({
    mutationFn: async (file: File) => {
      const entryId = held?.id ?? (await makeNote()).id
      await client.notebooks.attachments.add({ entryId, name: file.name || 'contract', file })
      keeper.change({ contractNote: entryId })
      await keeper.flush()
      return entryId
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: api.notebooks.key() }),
  })
  async function makeNote() {
    const notebooks = await client.notebooks.list({ archived: false })
    const notebook =
      notebooks.find(({ kind }) => kind === 'coaching') ??
      (await client.notebooks.create({ title: intl.formatMessage({ id: 'clients.notebook' }), kind: 'coaching', colour: 'lake' })) // oxfmt-ignore
    const title = intl.formatMessage({ id: 'clients.contract.note' }, { name: board.row.name })
    return client.notebooks.entries.create({ notebookId: notebook.id, at: Date.now(), zone: localZone(), title })
  }
  return (
    <div className={styles.file}>
      <span className={styles.fileLabel}>
        <FormattedMessage id="clients.contract.file" />
      </span>
      {held && (
        <ul>
          {held.attachments.map(({ id, name }) => (
            <li key={id}>
              <Paperclip size={14} strokeWidth={1.75} aria-hidden />
              <Link onPress={() => go.entry(held.id, held.notebookId)}>{name}</Link>
            </li>
          ))}
        </ul>
      )}
      {!isClosed && (
        <>
          <Button size="sm" isDisabled={attach.isPending} onPress={() => input.current?.click()}>
            <FormattedMessage id={held ? 'clients.contract.file.another' : 'clients.contract.file.choose'} />
          </Button>
          <input
            ref={input}
            type="file"
            hidden
            accept=".pdf,.png,.jpg,.jpeg,.webp"
            aria-label={intl.formatMessage({ id: 'clients.contract.file' })}
            onChange={({ target }) => {
              const [file] = target.files ?? []
              target.value = ''
              if (file) attach.mutate(file)
            }}
          />
          <p>
            <FormattedMessage id="clients.contract.file.help" />
          </p>
        </>
      )}
      {attach.isError && <ErrorNotice error={attach.error} />}
    </div>
  )
}
