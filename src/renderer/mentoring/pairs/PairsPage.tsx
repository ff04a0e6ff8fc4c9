import { useQuery } from '@tanstack/react-query'
import { FormattedMessage } from 'react-intl'
import { api } from '../../api'
import { ErrorNotice } from '../../ui/ErrorNotice'

/** Every trajectory side by side: names, phase, next walk. */
export function PairsPage() {
  const pairs = useQuery(api.mentoring.pairs.list.queryOptions({ input: undefined }))
  return (
    <div>
      <h1>
        <FormattedMessage id="mentoring.title" />
      </h1>
      {pairs.error && <ErrorNotice error={pairs.error} />}
      <ul>
        {pairs.data?.map((pair) => (
          <li key={pair.id}>
            <FormattedMessage id="mentoring.pair" values={{ mentor: pair.mentor, mentee: pair.mentee }} />
          </li>
        ))}
      </ul>
    </div>
  )
}
