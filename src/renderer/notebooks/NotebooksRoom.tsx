import { useMutation, useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useIntl } from 'react-intl'
import type { EntryFilter, Notebook } from '@shared/contract/notebooks'
import { api } from '../api'
import { useTitle } from '../shell/title'
import { ConfirmDialog } from '../ui/ConfirmDialog'
import { ErrorNotice } from '../ui/ErrorNotice'
import { useCrossing } from '../walls/use-crossing'
import { useEntriesView } from './entries-view'
import { useEntryActions } from './entry-actions'
import { EntryPage } from './entry/EntryPage'
import { TrashedEntry } from './entry/TrashedEntry'
import { EntryList } from './list/EntryList'
import { useMonths } from './list/entry-pages'
import { ListHead } from './list/ListHead'
import { SelectionBar } from './list/SelectionBar'
import { NothingHere } from './list/NothingHere'
import { ManageNotebooks } from './shelf/ManageNotebooks'
import { NotebookForm } from './shelf/NotebookForm'
import styles from './shelf/shelf.module.css'
import { TemplatesDialog } from './templates/TemplatesDialog'

type OpenDialog =
  | { kind: 'new' }
  | { kind: 'edit'; notebook: Notebook }
  | { kind: 'manage' }
  | { kind: 'templates' }
  | { kind: 'purge'; ids: string[] }
  | null

export function NotebooksRoom() {
  const intl = useIntl()
  const place = useEntriesView()
  const { view, chips, filter, entryId } = place
  const actions = useEntryActions()
  const notebooks = useQuery(api.notebooks.list.queryOptions({ input: { archived: true } }))
  const shelf = notebooks.data ?? []
  const { layout, months } = useMonths(filter)
  const position = useQuery(
    api.notebooks.entries.position.queryOptions({
      input: { filter, id: entryId ?? '' },
      enabled: entryId !== null,
      staleTime: 0,
    }),
  )
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [write, setWrite] = useState<string | null>(null)
  const [dialog, setDialog] = useState<OpenDialog>(null)
  const trash = view.kind === 'trash'
  const current = view.kind === 'notebook' ? shelf.find((notebook) => notebook.id === view.id) : undefined
  const title =
    current?.title ?? (view.kind === 'notebook' ? '' : intl.formatMessage({ id: `notebooks.view.${view.kind}` }))
  useTitle([intl.formatMessage({ id: 'notebooks.room' }), title])

  const lastShown = useRef<string | null>(null)
  useEffect(() => {
    if (current) lastShown.current = current.id
  }, [current])
  const create = useMutation({
    mutationFn: (notebookId: string) => actions.create(notebookId),
    onSuccess: (entry) => {
      setWrite(entry.id)
      if (place.create) place.openIn(entry.notebookId, entry.id)
      else place.open(entry.id)
    },
  })
  const crossing = useCrossing(() => {
    setSelected(new Set())
    if (entryId && selected.has(entryId)) place.open(null) // it is read anew when it is opened again
  })
  const print = useMutation(api.transfer.print.mutationOptions())
  const into =
    current && !current.archived
      ? current
      : (shelf.find((notebook) => notebook.id === lastShown.current && !notebook.archived) ??
        shelf.find((notebook) => !notebook.inbox && !notebook.archived) ??
        shelf.find((notebook) => notebook.inbox))
  const open = (id: string, how: 'look' | 'write') => {
    setWrite(how === 'write' ? id : null)
    if (id !== entryId) place.open(id)
    else if (how === 'write') document.querySelector<HTMLElement>('.cm-content')?.focus()
  }
  const remove = async (ids: string[]) => {
    if (trash) return setDialog({ kind: 'purge', ids })
    if (entryId && ids.includes(entryId)) place.open(null)
    setSelected(new Set())
    await actions.remove(ids)
  }
  const restore = async (ids: string[]) => {
    setSelected(new Set())
    if (entryId && ids.includes(entryId)) place.open(null)
    await actions.restore(ids)
  }
  const select = (ids: string[]) => setSelected(new Set(ids))
  const filterBy = (chip: EntryFilter) => place.setChips({ ...chips, ...chip })

  const asked = useRef(false)
  useEffect(() => {
    if (!place.create) asked.current = false
    else if (into && !asked.current) {
      asked.current = true
      create.mutate(into.id)
    }
  })

  return (
    <div className={styles.room}>
      <aside className={styles.list} aria-label={intl.formatMessage({ id: 'notebooks.list.region' })}>
        <ListHead
          place={place}
          title={title}
          notebooks={shelf}
          canCreate={!trash && into !== undefined && !(current?.archived ?? false)}
          onCreate={() => into && create.mutate(into.id)}
          onDialog={(kind) =>
            setDialog(kind === 'edit' && current ? { kind, notebook: current } : kind === 'edit' ? null : { kind })
          }
          onPrint={(to) => print.mutate({ what: { filter }, to })}
        />
        {selected.size > 0 && (
          <SelectionBar
            count={selected.size}
            trash={trash}
            notebooks={shelf.filter(({ id, archived }) => !archived && id !== current?.id)}
            onMove={(notebookId) => void crossing.ask({ what: 'entries', ids: [...selected], notebookId })}
            onPrint={(to) => print.mutate({ what: { ids: [...selected] }, to })}
            onDelete={() => void remove([...selected])}
            onRestore={() => void restore([...selected])}
            onClear={() => select([])}
          />
        )}
        {(months.error ?? create.error ?? print.error) && (
          <ErrorNotice error={months.error ?? create.error ?? print.error} />
        )}
        {months.data && layout.rows === 0 ? (
          <NothingHere
            small
            filtered={Object.keys(chips).length > 0}
            view={view}
            onCreate={() => into && create.mutate(into.id)}
          />
        ) : (
          <EntryList
            key={JSON.stringify(filter)}
            filter={filter}
            layout={layout}
            openId={entryId}
            openRow={position.data ?? null}
            selected={selected}
            onOpen={open}
            onSelect={select}
            onDelete={(ids) => void remove(ids)}
          />
        )}
      </aside>
      <section className={styles.main} aria-label={intl.formatMessage({ id: 'notebooks.entry.region' })}>
        {entryId === null ? (
          <NothingHere
            filtered={Object.keys(chips).length > 0}
            view={view}
            empty={months.data !== undefined && layout.rows === 0}
            onCreate={() => into && create.mutate(into.id)}
          />
        ) : trash ? (
          <TrashedEntry id={entryId} onRestore={() => void restore([entryId])} onPurge={() => void remove([entryId])} />
        ) : (
          <EntryPage
            id={entryId}
            notebooks={shelf}
            write={write === entryId}
            onFilter={filterBy}
            onDelete={(ids) => void remove(ids)}
          />
        )}
      </section>
      {crossing.dialog}
      {dialog?.kind === 'manage' && (
        <ManageNotebooks
          onNew={() => setDialog({ kind: 'new' })}
          onEdit={(notebook) => setDialog({ kind: 'edit', notebook })}
          onOpen={(notebook) => {
            setDialog(null)
            place.setView({ kind: 'notebook', id: notebook.id })
          }}
          onClose={() => setDialog(null)}
        />
      )}
      {(dialog?.kind === 'new' || dialog?.kind === 'edit') && (
        <NotebookForm
          {...(dialog.kind === 'edit' ? { notebook: dialog.notebook } : {})}
          onClose={() => setDialog(null)}
          onDone={(notebook) => {
            setDialog(null)
            if (dialog.kind === 'new') place.setView({ kind: 'notebook', id: notebook.id })
          }}
        />
      )}
      {dialog?.kind === 'templates' && <TemplatesDialog onClose={() => setDialog(null)} />}
      <ConfirmDialog
        isOpen={dialog?.kind === 'purge'}
        destructive
        title={intl.formatMessage(
          { id: 'notebooks.purge.title' },
          { count: dialog?.kind === 'purge' ? dialog.ids.length : 0 },
        )}
        confirm={intl.formatMessage({ id: 'notebooks.purge.confirm' })}
        onClose={() => setDialog(null)}
        onConfirm={() => {
          if (dialog?.kind !== 'purge') return
          const { ids } = dialog
          setDialog(null)
          setSelected(new Set())
          if (entryId && ids.includes(entryId)) place.open(null)
          void actions.purge(ids)
        }}
      >
        {intl.formatMessage({ id: 'notebooks.purge.text' })}
      </ConfirmDialog>
    </div>
  )
}
