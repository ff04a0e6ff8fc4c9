import type { EditorView } from '@codemirror/view'
import { useMutation } from '@tanstack/react-query'
import { useCallback, useEffect, useId, useMemo, useRef, useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { maxTitle, type Entry, type Notebook } from '@shared/contract/notebooks'
import { countWords } from '@shared/domain/markdown-text'
import { client } from '../../api'
import { onRoomAction } from '../../shell/actions'
import { ErrorNotice } from '../../ui/ErrorNotice'
import { useCrossing } from '../../walls/use-crossing'
import { choosingSide, useRoomOfNotebook } from '../../walls/use-side'
import { AttachmentPortals } from '../attachments/AttachmentPortals'
import { AttachmentTrouble } from '../attachments/AttachmentTrouble'
import { LooseAttachments } from '../attachments/LooseAttachments'
import { useAttachments } from '../attachments/use-attachments'
import { insertText } from '../editor/commands'
import { useNotices } from '../notices'
import { goToQuestion, placeQuestion } from '../prompts/in-text'
import { setPanel, togglePanel, usePanel } from '../prompts/panel-state'
import { PromptPanel } from '../prompts/PromptPanel'
import desk from '../prompts/prompts.module.css'
import { TemplatesDialog } from '../templates/TemplatesDialog'
import { VersionsDialog } from '../versions/VersionsDialog'
import type { Draft } from './draft-keeper'
import { tagsInText, textOf } from './entry-draft'
import { EntryTop } from './EntryTop'
import type { EntryDoing } from './EntryMenu'
import type { EntryPageProps } from './EntryPage'
import styles from './entry.module.css'
import { MetaRow } from './MetaRow'
import { SaveStatus } from './SaveStatus'
import { SpellingMenu, type AskedWord } from './SpellingMenu'
import { useChips } from './use-chips'
import { useFeatures } from './use-features'
import { useKeeper } from './use-keeper'
import { WritingSurface } from './WritingSurface'
import { useFlushOnLeave } from './use-flush-on-leave'

type EntryEditorProps = Omit<EntryPageProps, 'id'> & { entry: Entry; onReplace: (entry: Entry) => void }

/** The writing desk: title, chips, text, and what is true about saving. */
export function EntryEditor({ entry, notebooks, write, onReplace, onFilter, onDelete }: EntryEditorProps) {
  const intl = useIntl()
  const notices = useNotices()
  const keeper = useKeeper(entry, {
    onReplaced: onReplace,
    onKeptBoth: () => notices.say({ id: 'notebooks.keptBoth' }),
  })
  useFlushOnLeave(keeper)
  const [draft, setDraft] = useState<Draft>(keeper.draft)
  const [words, setWords] = useState(() => countWords(entry.body))
  const [view, setView] = useState<EditorView | null>(null)
  const viewRef = useRef<EditorView | null>(null)
  const [asked, setAsked] = useState<AskedWord | null>(null)
  const panel = usePanel()
  const [focusMode, setFocusMode] = useState(false)
  const [dialog, setDialog] = useState<'versions' | 'template' | 'saveTemplate' | null>(null)
  const chooser = useRef<HTMLInputElement>(null)
  const attachments = useAttachments(
    entry,
    () => viewRef.current,
    () => keeper.draft.body,
  )
  const chips = useChips(entry, draft)
  const titleId = useId()
  const room = useRoomOfNotebook(draft.notebookId)
  const crossing = useCrossing(async () => onReplace(await client.notebooks.entries.get({ id: entry.id })))

  const change = useCallback(
    (patch: Partial<Draft>, emptied = false) => {
      keeper.change(patch, emptied)
      setDraft(keeper.draft)
    },
    [keeper],
  )
  const onView = useCallback((next: EditorView | null) => {
    viewRef.current = next
    setView(next)
  }, [])
  const features = useFeatures({
    view,
    onAsk: setAsked,
    mount: attachments.hosts.mount,
    onFiles: (files, pos) => void attachments.add(files, pos),
    side: choosingSide(room),
  })
  const print = useMutation({
    mutationFn: async (to: 'printer' | 'pdf') => {
      await keeper.flush()
      return client.transfer.print({ what: { ids: [entry.id] }, to })
    },
  })

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) setFocusMode(false)
    }
    const forget = onRoomAction('focus', () => setFocusMode((on) => !on))
    const forgetPrompts = onRoomAction('prompts', togglePanel)
    window.addEventListener('keydown', onKey)
    return () => {
      forget()
      forgetPrompts()
      window.removeEventListener('keydown', onKey)
    }
  }, [])

  const doing = (what: EntryDoing) => {
    if (what === 'focus') setFocusMode((on) => !on)
    else if (what === 'print') print.mutate('printer')
    else if (what === 'pdf') print.mutate('pdf')
    else if (what === 'delete') onDelete([entry.id])
    else if (what === 'versions') void keeper.flush().then(() => setDialog('versions'))
    else setDialog(what)
  }
  const move = async (to: Notebook) => {
    if ((to.kind === 'coaching') === (room === 'coaching')) return change({ notebookId: to.id })
    await keeper.flush()
    await crossing.ask({ what: 'entries', ids: [entry.id], notebookId: to.id })
  }
  const pick = (files: FileList | null) => {
    if (files?.length) void attachments.add([...files], viewRef.current?.state.selection.main.head ?? draft.body.length)
    if (chooser.current) chooser.current.value = ''
  }
  const restoreText = () => {
    const { title, body } = keeper.kept
    change({ title })
    view?.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: body }, userEvent: 'input.restore' })
    void keeper.flush()
  }
  const takeOut = (attachment: Entry['attachments'][number]) => {
    const undo = attachments.remove(attachment)
    notices.say({ id: 'notebooks.attachment.removed', undo })
  }
  const copyOut = (attachment: Entry['attachments'][number]) =>
    void client.notebooks.attachments.saveCopy({ id: attachment.id })
  const textTags = useMemo(() => tagsInText(textOf(draft)).filter((tag) => !draft.tags.includes(tag)), [draft])

  return (
    <div className={desk.desk}>
      <div className={`${styles.column} ${focusMode ? styles.focusMode : ''}`}>
        <div className={styles.scroll}>
          <div className={styles.page}>
            <EntryTop
              draft={draft}
              notebooks={notebooks}
              view={view}
              onChange={change}
              onDo={doing}
              onMove={move}
              onAttach={() => chooser.current?.click()}
              prompts={panel.open}
              onPrompts={togglePanel}
            />
            <textarea
              id={titleId}
              className={styles.title}
              rows={1}
              value={draft.title}
              maxLength={maxTitle}
              spellCheck={false}
              aria-label={intl.formatMessage({ id: 'notebooks.title.label' })}
              placeholder={intl.formatMessage({ id: 'notebooks.title.placeholder' })}
              onChange={(event) => change({ title: event.target.value.replace(/\n+/g, ' ') })}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
                event.preventDefault()
                view?.focus()
              }}
            />
            <MetaRow draft={draft} onChange={change} onFilter={onFilter} textTags={textTags} {...chips} />
            {print.error && <ErrorNotice error={print.error} />}
            <AttachmentTrouble
              trouble={attachments.trouble}
              adding={attachments.adding}
              onDismiss={attachments.dismissTrouble}
            />
            <WritingSurface
              key={intl.locale}
              id={entry.id}
              text={draft.body}
              label={intl.formatMessage({ id: 'notebooks.body.label' })}
              placeholder={intl.formatMessage({ id: 'notebooks.body.placeholder' })}
              taskLabel={intl.formatMessage({ id: 'notebooks.text.tasks' })}
              features={features}
              focus={write}
              onView={onView}
              onChange={({ text, emptied }) => {
                change({ body: text }, emptied)
                setWords(countWords(text))
              }}
            />
            <AttachmentPortals
              hosts={attachments.hosts}
              attachments={attachments.attachments}
              onCopy={copyOut}
              onRemove={takeOut}
            />
            <LooseAttachments
              body={draft.body}
              attachments={attachments.attachments}
              takenOut={attachments.takenOut}
              onCopy={copyOut}
              onPut={(attachment) => attachments.put(attachment)}
            />
          </div>
        </div>
        <SaveStatus keeper={keeper} words={words} onRestoreText={restoreText} />
        <input
          ref={chooser}
          type="file"
          multiple
          hidden
          accept="image/*,application/pdf,audio/*"
          onChange={(event) => pick(event.target.files)}
        />
        {asked && <SpellingMenu asked={asked} view={view} onClose={() => setAsked(null)} />}
        {crossing.dialog}
        {dialog === 'versions' && (
          <VersionsDialog
            entryId={entry.id}
            now={{ title: draft.title, body: draft.body }}
            onClose={() => setDialog(null)}
            onRestored={(stored) => {
              setDialog(null)
              notices.say({ id: 'notebooks.versions.restored' })
              onReplace(stored)
            }}
          />
        )}
        {dialog === 'template' && (
          <TemplatesDialog
            onClose={() => setDialog(null)}
            onInsert={(body) => {
              setDialog(null)
              if (view) requestAnimationFrame(() => insertText(view, body))
            }}
          />
        )}
        {dialog === 'saveTemplate' && (
          <TemplatesDialog startWith={{ name: draft.title, body: draft.body }} onClose={() => setDialog(null)} />
        )}
        {print.isSuccess && print.data && (
          <span className={styles.hiddenStatus} role="status">
            <FormattedMessage id="notebooks.printed" />
          </span>
        )}
      </div>
      {panel.open && !focusMode && (
        <PromptPanel
          entryId={entry.id}
          body={draft.body}
          onPlace={(question) => view && placeQuestion(view, question)}
          onFind={(question) => view && goToQuestion(view, question)}
          onClose={() => {
            setPanel({ open: false })
            view?.focus()
          }}
        />
      )}
    </div>
  )
}
