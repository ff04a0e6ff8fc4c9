import { FormattedMessage, useIntl } from 'react-intl'
import { EmptyRoom } from '../../ui/EmptyRoom'
import { PlainButton } from '../../ui/PlainButton'
import { useGo } from '../../shell/go'
import { useTitle } from '../../shell/title'
import { Kit } from '../papers/Kit'

/** Nothing here yet: what the room is for, and how it begins. */
export function EmptyPairs({ onStart }: { onStart: () => void }) {
  const intl = useIntl()
  const go = useGo()
  useTitle([intl.formatMessage({ id: 'mentoring.title' })])
  return (
    <EmptyRoom
      title={intl.formatMessage({ id: 'mentoring.empty' })}
      text={intl.formatMessage({ id: 'mentoring.empty.text' })}
      parts={(['before', 'during', 'after'] as const).map((part) => ({
        name: intl.formatMessage({ id: `mentoring.empty.${part}` }),
        text: intl.formatMessage({ id: `mentoring.empty.${part}.text` }),
      }))}
      ways={
        <>
          <PlainButton variant="primary" size="lg" onPress={onStart}>
            <FormattedMessage id="mentoring.empty.start" />
          </PlainButton>
          <PlainButton variant="quiet" size="lg" onPress={() => go.mentoring({ page: 'exchange' })}>
            <FormattedMessage id="mentoring.takeIn" />
          </PlainButton>
          <Kit isAlone />
        </>
      }
    />
  )
}
