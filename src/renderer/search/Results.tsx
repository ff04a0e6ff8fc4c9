import { useQuery } from '@tanstack/react-query'
import { useEffect, type RefObject } from 'react'
import { ListBox, ListLayout, Virtualizer } from 'react-aria-components'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Hit } from '@shared/contract/search'
import { api } from '../api'
import { useKindNames } from '../methods/kind-names'
import { ListRow } from '../ui/ListRow'
import { Pieces } from './Pieces'
import styles from './search.module.css'

type Props = {
  ref: RefObject<HTMLDivElement | null>
  hits: Hit[]
  chosen: string | null
  onChoose: (id: string) => void
  onOpen: () => void
  onEnd: () => void
}

/** All rows are as high as a title, two lines and what stands under them: where a row is, is known before it is drawn. */
const rowSize = 106
const padding = 8

/** Brings row `index` into sight. React Aria does so only for rows that are drawn, and End goes to one that is not. */
function scrollTo(list: HTMLElement, index: number) {
  const top = index * rowSize
  const bottom = top + rowSize + 2 * padding - list.clientHeight
  if (list.scrollTop > top) list.scrollTop = top
  else if (list.scrollTop < bottom) list.scrollTop = bottom
}

/** The hits as one list: arrows choose, Enter opens, more come as the end is neared. */
export function Results({ ref, hits, chosen, onChoose, onOpen, onEnd }: Props) {
  const intl = useIntl()
  const notebooks = useQuery(api.notebooks.list.queryOptions({ input: { archived: true } }))
  const nameOf = new Map(notebooks.data?.map((notebook) => [notebook.id, notebook.title]))
  const kindName = useKindNames()
  const index = hits.findIndex(({ id }) => id === chosen)
  useEffect(() => {
    if (ref.current && index >= 0) scrollTo(ref.current, index)
  }, [ref, chosen, index])
  return (
    <Virtualizer layout={ListLayout} layoutOptions={{ rowSize, padding }}>
      <ListBox
        ref={ref}
        className={styles.results ?? ''}
        aria-label={intl.formatMessage({ id: 'search.results' })}
        items={hits}
        // rows are kept: those that came before the names of notebooks and methods are drawn again with them
        dependencies={[notebooks.data, kindName(null)]}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={chosen ? [chosen] : []}
        onSelectionChange={(keys) => {
          const [key] = keys === 'all' ? [] : keys
          if (typeof key === 'string') onChoose(key)
        }}
        onAction={onOpen}
        onScroll={(event) => {
          const { scrollTop, scrollHeight, clientHeight } = event.currentTarget
          if (scrollHeight - scrollTop - clientHeight < 600) onEnd()
        }}
      >
        {(hit) => (
          <ListRow id={hit.id} textValue={plain(hit.title) || plain(hit.snippet)} className={styles.hit}>
            <span className={styles.hitTitle}>
              {plain(hit.title) ? (
                <Pieces pieces={hit.title} />
              ) : (
                (hit.kind === 'record' && kindName(hit.recordKind)) || <FormattedMessage id="search.untitled" />
              )}
            </span>
            <span className={styles.snippet}>
              <Pieces pieces={hit.snippet} />
            </span>
            <span className={styles.meta}>
              {hit.kind === 'person' && <FormattedMessage id="search.person" />}
              {hit.kind === 'record' && kindName(hit.recordKind)}
              {hit.kind === 'entry' && nameOf.get(hit.notebookId ?? '')}
              {hit.at !== null && (
                <>
                  <span aria-hidden>·</span>
                  {intl.formatDate(hit.at, {
                    weekday: 'short',
                    day: 'numeric',
                    month: 'short',
                    year: 'numeric',
                    timeZone: hit.zone ?? 'UTC',
                  })}
                </>
              )}
              {hit.inside && (
                <span className={styles.inside}>
                  <FormattedMessage id="search.inside" />
                </span>
              )}
            </span>
          </ListRow>
        )}
      </ListBox>
    </Virtualizer>
  )
}

const plain = (pieces: Hit['title']) => pieces.map((piece) => piece.text).join('')
