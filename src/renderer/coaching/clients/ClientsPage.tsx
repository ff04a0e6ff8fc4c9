import { useIntl } from 'react-intl'
import { useTitle } from '../../shell/title'

/** Every client side by side. */
export function ClientsPage(_: { create: boolean }) {
  const intl = useIntl()
  useTitle([intl.formatMessage({ id: 'shell.rail.coaching' })])
  return <h1>{intl.formatMessage({ id: 'shell.rail.coaching' })}</h1>
}
