import type { EditorView } from '@codemirror/view'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useRef } from 'react'
import { useIntl } from 'react-intl'
import type { Extension } from '@codemirror/state'
import type { Side } from '@shared/contract/walls'
import { api, client } from '../../api'
import { useSettings } from '../../shell/settings'
import { attachmentBlocks, type MountAttachment } from '../editor/attachment-blocks'
import { completions } from '../editor/completions'
import { findInEntry } from '../editor/find-panel'
import { followLinks } from '../editor/follow-links'
import { paste } from '../editor/paste'
import { spelling } from '../editor/spelling'
import { spellingSlot } from '../editor/writing-setup'
import type { AskedWord } from './SpellingMenu'

type FeaturePorts = {
  view: EditorView | null
  onAsk: (word: AskedWord) => void
  mount: MountAttachment
  onFiles: (files: File[], pos: number) => void
  /** Whom one may name. */
  side: Side
}

/** Joins the editor to this vault: tags, people, dictionaries, files. Read once when the editor is made. */
export function useFeatures({ view, onAsk, mount, onFiles, side }: FeaturePorts): Extension[] {
  const intl = useIntl()
  const queries = useQueryClient()
  const { spellCheck } = useSettings()
  const latest = useRef({ onAsk, onFiles, side })
  useEffect(() => {
    latest.current = { onAsk, onFiles, side }
  })
  const checker = useMemo(
    () =>
      spelling({
        check: (asked) => client.settings.spell.check(asked),
        ask: (word) => latest.current.onAsk(word),
      }),
    [],
  )
  const features = useMemo(
    () => [
      attachmentBlocks(mount),
      completions({
        tags: (text) => client.notebooks.tags({ text, limit: 8 }),
        people: (text) => client.people.list({ text, limit: 8, side: latest.current.side }),
        addPerson: async (pseudonym) => {
          await client.people.create({ pseudonym })
          await queries.invalidateQueries({ queryKey: api.people.key() })
          return true
        },
        words: { addPerson: (name) => intl.formatMessage({ id: 'notebooks.person.add' }, { name }) },
      }),
      paste((files, pos) => latest.current.onFiles(files, pos)),
      followLinks((url) => void client.settings.openLink({ url }), intl.formatMessage({ id: 'notebooks.link.open' })),
      findInEntry({
        label: intl.formatMessage({ id: 'notebooks.find' }),
        previous: intl.formatMessage({ id: 'notebooks.find.previous' }),
        next: intl.formatMessage({ id: 'notebooks.find.next' }),
        close: intl.formatMessage({ id: 'notebooks.find.close' }),
        none: intl.formatMessage({ id: 'notebooks.find.none' }),
        count: (at, total) => intl.formatMessage({ id: 'notebooks.find.count' }, { at, total }),
      }),
      spellingSlot.of([]),
    ],
    [intl, mount, queries],
  )
  useEffect(() => {
    view?.dispatch({ effects: spellingSlot.reconfigure(spellCheck ? checker : []) })
  }, [view, spellCheck, checker])
  return features
}
