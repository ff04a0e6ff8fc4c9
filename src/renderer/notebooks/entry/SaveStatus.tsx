import { Check, CircleAlert, PenLine } from 'lucide-react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { DraftKeeper } from './draft-keeper'
import styles from './entry.module.css'
import { useKeeperState } from './use-keeper'

type SaveStatusProps = {
  keeper: DraftKeeper
  words: number
  /** Asked when the store refused an emptied text: bring the words back. */
  onRestoreText: () => void
}

/** What is true about the words on the screen: saved, being written, or refused with the cause. */
export function SaveStatus({ keeper, words, onRestoreText }: SaveStatusProps) {
  const intl = useIntl()
  const state = useKeeperState(keeper)
  const copyOut = () => void navigator.clipboard.writeText(`# ${keeper.draft.title}\n\n${keeper.draft.body}`)
  const refusedEmpty = state.kind === 'failed' && state.code === 'EMPTY_OVERWRITE'
  return (
    <>
      {state.kind === 'failed' && (
        <div className={styles.failed} role="alert">
          <CircleAlert size={18} strokeWidth={1.75} aria-hidden />
          <p>
            {refusedEmpty ? (
              <FormattedMessage id="notebooks.save.refusedEmpty" />
            ) : (
              <FormattedMessage
                id="notebooks.save.failed"
                values={{ cause: intl.formatMessage({ id: causeOf(state.code) }) }}
              />
            )}
          </p>
          {refusedEmpty ? (
            <>
              <button type="button" className={styles.textButton} onClick={onRestoreText}>
                <FormattedMessage id="notebooks.save.restore" />
              </button>
              <button
                type="button"
                className={styles.textButton}
                onClick={() => (keeper.change({ body: '' }, true), void keeper.flush())}
              >
                <FormattedMessage id="notebooks.save.emptyAnyway" />
              </button>
            </>
          ) : (
            <>
              <button type="button" className={styles.textButton} onClick={() => void keeper.flush()}>
                <FormattedMessage id="notebooks.save.retry" />
              </button>
              <button type="button" className={styles.textButton} onClick={copyOut}>
                <FormattedMessage id="notebooks.save.copy" />
              </button>
            </>
          )}
        </div>
      )}
      <footer className={styles.foot}>
        <span className={styles.status} role="status" data-testid="save-status">
          {state.kind === 'saved' && <Check size={14} strokeWidth={1.75} aria-hidden />}
          {state.kind === 'writing' && <PenLine size={14} strokeWidth={1.75} aria-hidden />}
          {state.kind === 'failed' && <CircleAlert size={14} strokeWidth={1.75} aria-hidden />}
          <FormattedMessage id={`notebooks.save.${state.kind}Short`} />
        </span>
        <span>
          <FormattedMessage id="notebooks.words" values={{ count: words }} />
        </span>
      </footer>
    </>
  )
}

function causeOf(code: string): string {
  switch (code) {
    case 'DISK_FULL':
    case 'DISK_ERROR':
    case 'FOLDER_READ_ONLY':
    case 'NOTEBOOK_ARCHIVED':
    case 'NOT_FOUND':
    case 'VAULT_LOCKED':
    case 'BUSY':
      return `notebooks.cause.${code}`
    default:
      return 'notebooks.cause.UNEXPECTED'
  }
}
