import type { EditorView } from '@codemirror/view'
import { useQuery } from '@tanstack/react-query'
import { BookPlus } from 'lucide-react'
import { useRef } from 'react'
import { Menu, Separator } from 'react-aria-components'
import { useIntl } from 'react-intl'
import { api, client } from '../../api'
import { Popover } from '../../ui/Popover'
import { recheckSpelling } from '../editor/spelling'
import popover from './popover.module.css'
import { MenuLine } from './MenuButton'

export type AskedWord = { text: string; from: number; to: number; left: number; top: number }

/** Suggestions for one misspelt word, and adding it to your own words. */
export function SpellingMenu({
  asked,
  view,
  onClose,
}: {
  asked: AskedWord
  view: EditorView | null
  onClose: () => void
}) {
  const intl = useIntl()
  const anchor = useRef<HTMLSpanElement>(null)
  const suggestions = useQuery(api.settings.spell.suggest.queryOptions({ input: { word: asked.text } }))
  const back = () => {
    onClose()
    requestAnimationFrame(() => view?.focus())
  }
  const replace = (word: string) => {
    view?.dispatch({
      changes: { from: asked.from, to: asked.to, insert: word },
      selection: { anchor: asked.from + word.length },
      userEvent: 'input.spelling',
    })
    back()
  }
  const learn = async () => {
    await client.settings.spell.learn({ word: asked.text })
    view?.dispatch({ effects: recheckSpelling.of(null) })
    back()
  }
  return (
    <>
      <span ref={anchor} style={{ position: 'fixed', left: asked.left, top: asked.top, width: 1, height: 1 }} />
      <Popover
        isOpen
        triggerRef={anchor}
        placement="bottom start"
        className={popover.popover}
        onOpenChange={(open) => !open && back()}
      >
        <Menu
          className={popover.menu ?? ''}
          aria-label={intl.formatMessage({ id: 'notebooks.spelling.suggestions' }, { word: asked.text })}
          autoFocus="first"
        >
          {(suggestions.data ?? []).slice(0, 6).map((word) => (
            <MenuLine key={word} id={`suggestion ${word}`} onAction={() => replace(word)}>
              {word}
            </MenuLine>
          ))}
          {suggestions.data?.length === 0 && (
            <MenuLine id="none" isDisabled onAction={() => {}}>
              {intl.formatMessage({ id: 'notebooks.spelling.none' })}
            </MenuLine>
          )}
          <Separator className={popover.menuRule ?? ''} />
          <MenuLine
            id="learn"
            icon={<BookPlus size={16} strokeWidth={1.75} aria-hidden />}
            onAction={() => void learn()}
          >
            {intl.formatMessage({ id: 'notebooks.spelling.learn' })}
          </MenuLine>
        </Menu>
      </Popover>
    </>
  )
}
