import { PlainButton, type ButtonProps } from './PlainButton'
import { Tooltip } from './Tooltip'

type Props = ButtonProps & {
  /** Shown in the tooltip of an icon button: `Ctrl+N`. */
  shortcut?: string
}

export function Button({ shortcut, ...props }: Props) {
  const { size, label } = props
  if (size !== 'icon' || !label) return <PlainButton {...props} />
  return (
    <Tooltip text={shortcut ? `${label} (${shortcut})` : label}>
      <PlainButton {...props} />
    </Tooltip>
  )
}
