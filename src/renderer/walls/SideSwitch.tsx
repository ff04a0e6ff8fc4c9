import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { FormattedMessage, useIntl } from 'react-intl'
import { side as sides, type Side } from '@shared/contract/walls'
import { Link } from '../ui/Link'
import { useSide } from './use-side'
import styles from './walls.module.css'

const isSide = (key: unknown): key is Side => sides.options.some((side) => side === key)

type Props = {
  /** A page that shows another side than everything else does, because that was asked for. */
  instead?: Side | undefined
  onShow?: () => void
}

/** Which side lists and figures show. Only there once something lives in coaching. */
export function SideSwitch({ instead, onShow }: Props) {
  const intl = useIntl()
  const { side, isParted, show } = useSide()
  if (!isParted) return null
  return (
    <ToggleButtonGroup
      aria-label={intl.formatMessage({ id: 'walls.side' })}
      className={styles.sides ?? ''}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[instead ?? side]}
      onSelectionChange={(keys) => {
        const [chosen] = keys
        if (!isSide(chosen)) return
        show(chosen)
        onShow?.()
      }}
    >
      {sides.options.map((it) => (
        <ToggleButton key={it} id={it} className={styles.side ?? ''}>
          <FormattedMessage id={`walls.side.${it}`} />
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}

/** Where somebody looks for something: that a side is left out, and the way to it. */
export function LeftOut() {
  const { side, isParted, show } = useSide()
  if (!isParted || side === 'both') return null
  return (
    <p className={styles.leftOut}>
      <FormattedMessage id={`walls.hidden.${side}`} />{' '}
      <Link onPress={() => show('both')}>
        <FormattedMessage id="walls.hidden.show" />
      </Link>
    </p>
  )
}
