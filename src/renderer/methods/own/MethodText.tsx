import { useRef } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import styles from './own.module.css'
import { ProblemList, type Problem } from './ProblemList'

type Props = { text: string; problems: readonly Problem[]; onChange: (text: string) => void }

/** The method as the text of its file, with what is wrong in it by line. */
export function MethodText({ text, problems, onChange }: Props) {
  const intl = useIntl()
  const area = useRef<HTMLTextAreaElement>(null)
  const goTo = (line: number) => {
    const start = text.split('\n').slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0) // oxfmt-ignore
    const end = text.indexOf('\n', start)
    area.current?.focus()
    area.current?.setSelectionRange(start, end < 0 ? text.length : end)
    // the line in the middle: its height is that of the styles
    if (area.current) area.current.scrollTop = Math.max(0, (line - 1) * 20 - area.current.clientHeight / 2)
  }
  return (
    <section className={styles.part} aria-labelledby="write-text">
      <h2 id="write-text">
        <FormattedMessage id="methods.write.text" />
      </h2>
      <textarea
        ref={area}
        className={styles.text}
        aria-label={intl.formatMessage({ id: 'methods.write.text' })}
        value={text}
        maxLength={262_144}
        spellCheck={false}
        wrap="off"
        onChange={(event) => onChange(event.target.value)}
      />
      <div role="status">
        {problems.length > 0 ? (
          <ProblemList problems={problems} onLine={goTo} />
        ) : (
          <p className={styles.quiet}>
            <FormattedMessage id="methods.write.text.fine" />
          </p>
        )}
      </div>
    </section>
  )
}
