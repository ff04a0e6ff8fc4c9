import { useIntl } from 'react-intl'
import { useTitle } from '../shell/title'

export default function Room() {
  const intl = useIntl()
  const name = intl.formatMessage({ id: 'shell.action.methods' })
  useTitle([name])
  return <h1>{name}</h1>
}
