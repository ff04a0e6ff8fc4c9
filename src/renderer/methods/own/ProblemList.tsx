import { FormattedMessage, useIntl } from 'react-intl'
import type { z } from 'zod'
import type { methodProblem } from '@shared/contract/methods'
import { Link } from '../../ui/Link'
import styles from './own.module.css'

export type Problem = z.infer<typeof methodProblem>

type Props = { problems: readonly Problem[]; onLine?: (line: number) => void }

/** What keeps a text from being a method, each with its line. */
export function ProblemList({ problems, onLine }: Props) {
  const say = useProblem()
  return (
    <ul className={styles.problems}>
      {problems.map((problem) => (
        <li key={`${problem.line} ${problem.path} ${problem.code}`}>
          {onLine ? (
            <Link onPress={() => onLine(problem.line)}>
              <FormattedMessage id="methods.problem.line" values={{ line: problem.line }} />
            </Link>
          ) : (
            <b>
              <FormattedMessage id="methods.problem.line" values={{ line: problem.line }} />
            </b>
          )}
          <span>
            {say(problem.code)}
            {problem.path && <code>{problem.path}</code>}
          </span>
        </li>
      ))}
    </ul>
  )
}

export function useProblem(): (code: string) => string {
  const intl = useIntl()
  return (code) => intl.formatMessage({ id: `methods.problem.${code}` })
}
