import { useIntl } from 'react-intl'
import type { Finding } from '@shared/contract/methods'
import { FieldControl } from '../../../methods/record/FieldControl'
import { RecordForm } from '../../../methods/record/RecordForm'
import { useKept } from '../../../methods/record/use-record'
import { Checkbox } from '../../../ui/Choices'
import type { Owner } from '../../../methods/record/WithRecord'
import { Section } from '../Sheet'
import { sides, useSides } from '../use-walk'
import styles from '../walk.module.css'

/** The look back of the pair: depth, what was told and felt, and what each learned. */
export function Talk({ owner: { keeper, known }, findings }: { owner: Owner; findings: readonly Finding[] }) {
  const intl = useIntl()
  const names = useSides()
  const { data, opened } = useKept(keeper)
  const form = { keeper, known, findings }
  const word = (id: string) => intl.formatMessage({ id: `walk.after.${id}` })
  return (
    <>
      <Section id="depth" title={word('depth')}>
        <RecordForm {...form} only={['questions', 'level', 'depth']} />
      </Section>
      <Section id="told" title={word('told')}>
        <RecordForm {...form} only={['otherWay', 'felt']} />
      </Section>
      <Section id="learned" title={word('learned')}>
        <div className={styles.sides}>
          {sides.map((side) => {
            const key = `${side}Learned`
            const share = side === 'mentor' ? 'shareMentor' : 'shareMentee'
            const field = known.type.fields.find((it) => it.key === key)
            return (
              field && (
                <div key={side} className={styles.side} role="group" aria-label={names[side]}>
                  <FieldControl
                    field={field}
                    path={key}
                    value={data[key]}
                    opened={opened}
                    onChange={(value) => keeper.change({ [key]: value })}
                  />
                  <Checkbox
                    isSelected={data[share] === true}
                    onChange={(isShared) => keeper.change({ [share]: isShared || undefined })}
                  >
                    {intl.formatMessage({ id: 'walk.share' }, { name: names[side] })}
                  </Checkbox>
                </div>
              )
            )
          })}
        </div>
        <RecordForm {...form} only={['carry']} />
      </Section>
    </>
  )
}
