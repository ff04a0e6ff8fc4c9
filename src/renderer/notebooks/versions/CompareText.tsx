import { useMemo } from 'react'
import { useIntl } from 'react-intl'
import { lineChanges, type Piece } from './line-changes'
import styles from './versions.module.css'

/** Text then and now in one column; what came carries a plus, what went a minus, besides colour and line. */
export function CompareText({ before, after }: { before: string; after: string }) {
  const intl = useIntl()
  const lines = useMemo(() => lineChanges(before, after), [before, after])
  return (
    <div className={styles.compare}>
      {lines.map((line, index) => (
        <div key={index} className={styles.line} data-kind={line.kind}>
          <span className={styles.sign} aria-hidden>
            {line.kind === 'added' ? '+' : line.kind === 'removed' ? '−' : ''}
          </span>
          <span>
            {line.kind !== 'same' && (
              <span className={styles.hidden}>
                {intl.formatMessage({ id: `notebooks.versions.line.${line.kind}` })}{' '}
              </span>
            )}
            {line.pieces.map((piece, at) => (
              <PieceText key={at} piece={piece} />
            ))}
          </span>
        </div>
      ))}
    </div>
  )
}

function PieceText({ piece }: { piece: Piece }) {
  if (piece.kind === 'added') return <ins>{piece.text}</ins>
  if (piece.kind === 'removed') return <del>{piece.text}</del>
  return piece.text
}
