import { useIntl } from 'react-intl'
import { Checkbox } from '../../../ui/Choices'
import { TextArea } from '../../../ui/TextArea'
import { sides, useSides, useWalk } from '../use-walk'
import styles from '../walk.module.css'

const longest = 400

/** What each hopes and fears; a part goes along in a plan only when it is shared. */
export function Before() {
  const intl = useIntl()
  const names = useSides()
  const { keeper, data } = useWalk()
  const held = (data['before'] ?? {}) as Record<string, unknown>
  const set = (key: string, value: unknown) => keeper.change({ before: { ...held, [key]: value || undefined } })
  return (
    <div className={styles.sides}>
      {sides.map((side) => {
        const share = side === 'mentor' ? 'shareMentor' : 'shareMentee'
        return (
          <div key={side} className={styles.side} role="group" aria-label={names[side]}>
            {(['Hopes', 'Fears'] as const).map((what) => {
              const value = held[`${side}${what}`]
              return (
                <TextArea
                  key={what}
                  label={intl.formatMessage({ id: `walk.before.${what.toLowerCase()}` }, { name: names[side] })}
                  value={typeof value === 'string' ? value : ''}
                  maxLength={longest}
                  onChange={(text) => set(`${side}${what}`, text)}
                />
              )
            })}
            <Checkbox isSelected={held[share] === true} onChange={(isShared) => set(share, isShared)}>
              {intl.formatMessage({ id: 'walk.share' }, { name: names[side] })}
            </Checkbox>
          </div>
        )
      })}
    </div>
  )
}
