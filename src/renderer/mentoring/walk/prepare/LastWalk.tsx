import { useIntl } from 'react-intl'
import type { WalkFacts } from '@shared/contract/mentoring/walks'
import { Left } from '../Left'

/** What the walk before left. */
export function LastWalk({ last }: { last: NonNullable<WalkFacts['last']> }) {
  const intl = useIntl()
  const { no, sentence, carry, learned } = last
  return (
    <Left
      id="last"
      title={intl.formatMessage({ id: 'walk.last' }, { no: no ?? 0 })}
      sentence={sentence}
      lists={[
        { id: 'carry', lines: carry },
        { id: 'learned', lines: learned },
      ]}
    />
  )
}
