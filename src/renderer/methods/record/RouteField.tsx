import { useIntl } from 'react-intl'
import type { Route } from '@shared/domain/method/route'
import { TextField } from '../../ui/TextField'

type Props = { label: string; description?: string; value: Route | null | undefined }

/** A route as words; it is drawn and changed on the page of its walk. */
export function RouteField({ label, description, value }: Props) {
  const intl = useIntl()
  const length = value?.km == null ? '' : intl.formatMessage({ id: 'route.km' }, { km: value.km })
  return (
    <TextField
      label={label}
      {...(description !== undefined && { description })}
      value={[length, value?.name ?? ''].filter(Boolean).join(', ')}
      onChange={() => undefined}
      isReadOnly
    />
  )
}
