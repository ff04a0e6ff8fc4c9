import { useIntl } from 'react-intl'
import type { Route } from '@shared/domain/method/route'
import { TextField } from '../../ui/TextField'

type Props = { label: string; description?: string; isRequired?: boolean; value: Route | null | undefined }

/** A route as words; it is drawn and changed on the page of its walk. */
export function RouteField({ value, ...named }: Props) {
  const intl = useIntl()
  const length =
    value?.km === null || value?.km === undefined ? '' : intl.formatMessage({ id: 'route.km' }, { km: value.km })
  return (
    <TextField
      {...named}
      value={[length, value?.name ?? ''].filter(Boolean).join(', ')}
      onChange={() => undefined}
      isReadOnly
    />
  )
}
