import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Archive, ArchiveRestore, Pencil, Trash2 } from 'lucide-react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Notebook } from '@shared/contract/notebooks'
import { api, client } from '../../api'
import { Button } from '../../ui/Button'
import { ErrorNotice } from '../../ui/ErrorNotice'
import { useNotices } from '../notices'
import { Dialog } from '../../ui/Dialog'
import manage from './manage.module.css'
import styles from './shelf.module.css'

type ManageNotebooksProps = {
  onEdit: (notebook: Notebook) => void
  onNew: () => void
  onOpen: (notebook: Notebook) => void
  onClose: () => void
}

/** All notebooks: open, rename, put away in the archive or delete with a way back. */
export function ManageNotebooks({ onEdit, onNew, onOpen, onClose }: ManageNotebooksProps) {
  const intl = useIntl()
  const queries = useQueryClient()
  const notices = useNotices()
  const notebooks = useQuery(api.notebooks.list.queryOptions({ input: { archived: true } }))
  const refresh = () => queries.invalidateQueries({ queryKey: api.notebooks.key() })
  const archive = useMutation({
    mutationFn: (notebook: Notebook) => client.notebooks.update({ id: notebook.id, archived: !notebook.archived }),
    onSuccess: refresh,
  })
  const remove = useMutation({
    mutationFn: (notebook: Notebook) => client.notebooks.remove({ id: notebook.id }),
    onSuccess: async (_, notebook) => {
      await refresh()
      notices.say({
        id: 'notebooks.notebookDeleted',
        values: { title: notebook.title },
        undo: async () => {
          await client.notebooks.restore({ id: notebook.id })
          await refresh()
        },
      })
    },
  })
  const group = (title: string, members: Notebook[]) =>
    members.length > 0 && (
      <section aria-label={title}>
        <h3 className={manage.group}>{title}</h3>
        <ul>
          {members.map((notebook) => (
            <li key={notebook.id} className={manage.row}>
              <span className={styles.swatch} data-colour={notebook.colour} />
              <button type="button" className={manage.name} onClick={() => onOpen(notebook)}>
                <b>{notebook.title}</b>
                <small>
                  <FormattedMessage id={`notebooks.kind.${notebook.kind}`} /> ·{' '}
                  <FormattedMessage id="notebooks.entries" values={{ count: notebook.entries }} />
                  {notebook.inbox && (
                    <>
                      {' · '}
                      <FormattedMessage id="notebooks.inbox" />
                    </>
                  )}
                </small>
              </button>
              <button
                type="button"
                className={styles.iconButton}
                aria-label={intl.formatMessage({ id: 'notebooks.editNamed' }, { title: notebook.title })}
                onClick={() => onEdit(notebook)}
              >
                <Pencil size={15} strokeWidth={1.75} aria-hidden />
              </button>
              <button
                type="button"
                className={styles.iconButton}
                disabled={notebook.inbox}
                aria-label={intl.formatMessage(
                  { id: notebook.archived ? 'notebooks.unarchiveNamed' : 'notebooks.archiveNamed' },
                  { title: notebook.title },
                )}
                onClick={() => archive.mutate(notebook)}
              >
                {notebook.archived ? (
                  <ArchiveRestore size={15} strokeWidth={1.75} aria-hidden />
                ) : (
                  <Archive size={15} strokeWidth={1.75} aria-hidden />
                )}
              </button>
              <button
                type="button"
                className={styles.iconButton}
                disabled={notebook.inbox}
                aria-label={intl.formatMessage({ id: 'notebooks.deleteNamed' }, { title: notebook.title })}
                onClick={() => remove.mutate(notebook)}
              >
                <Trash2 size={15} strokeWidth={1.75} aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      </section>
    )
  const error = notebooks.error ?? archive.error ?? remove.error
  return (
    <Dialog isOpen title={intl.formatMessage({ id: 'notebooks.manage' })} onClose={onClose}>
      {error && <ErrorNotice error={error} />}
      {group(
        intl.formatMessage({ id: 'notebooks.inUse' }),
        notebooks.data?.filter((notebook) => !notebook.archived) ?? [],
      )}
      {group(
        intl.formatMessage({ id: 'notebooks.archived' }),
        notebooks.data?.filter((notebook) => notebook.archived) ?? [],
      )}
      <div className={styles.buttons}>
        <Button variant="primary" onPress={onNew}>
          <FormattedMessage id="notebooks.new" />
        </Button>
      </div>
    </Dialog>
  )
}
