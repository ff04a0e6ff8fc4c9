import { FormattedMessage, useIntl } from 'react-intl'
import { clockAlone } from '../../../ui/when'
import { Section } from '../Sheet'
import { useWalk } from '../use-walk'
import prepare from '../prepare/prepare.module.css'

type Mark = { at?: string; what?: string; level?: string }

/** What was tapped on the way, in its order. */
export function Marks() {
  const intl = useIntl()
  const { data } = useWalk()
  const marks = Array.isArray(data['marks']) ? (data['marks'] as Mark[]) : []
  if (marks.length === 0) return null
  return (
    <Section id="marks" title={intl.formatMessage({ id: 'walk.after.marks' })}>
      <ul className={prepare.marks}>
        {marks.map(({ at, what, level }, index) => (
          <li key={index}>
            {at && <small>{clockAlone(intl, new Date(at).getTime())}</small>}
            <span>
              <FormattedMessage id={`walk.mark.${what ?? 'pause'}`} />
              {level && `: ${intl.formatMessage({ id: `walk.level.${level}` }).toLocaleLowerCase(intl.locale)}`}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
