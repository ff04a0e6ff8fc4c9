import { useIntl } from 'react-intl'
import { Left } from './Left'
import { useWalk } from './use-walk'

/** What the walk left, once it is walked. */
export function Harvest() {
  const intl = useIntl()
  const { data, state } = useWalk()
  const lines = (key: string) => {
    const value = data[key]
    return Array.isArray(value) ? (value as string[]).filter(Boolean) : []
  }
  if (state !== 'done' && state !== 'looked-back') return null
  return (
    <Left
      id="harvest"
      title={intl.formatMessage({ id: 'walk.harvest' })}
      sentence={typeof data['sentence'] === 'string' ? data['sentence'] : ''}
      lists={[
        { id: 'insights', lines: lines('insights') },
        { id: 'cameUp', lines: lines('questionsOnTheWay') },
      ]}
    />
  )
}
