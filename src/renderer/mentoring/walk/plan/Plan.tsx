import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Finding } from '@shared/contract/methods'
import { RecordForm } from '../../../methods/record/RecordForm'
import { Button } from '../../../ui/Button'
import { Section, Sheet } from '../Sheet'
import { Sunset } from '../Sunset'
import { useWalk } from '../use-walk'
import { useGoWalk } from '../use-walk-ways'
import { Duration } from './Duration'
import { RoutePart } from './RoutePart'
import styles from '../walk.module.css'

/** When, where and how far; it is kept once the method has nothing against it. */
export function Plan() {
  const intl = useIntl()
  const goWalk = useGoWalk()
  const { keeper, known, data, facts, isDraft } = useWalk()
  const [findings, setFindings] = useState<readonly Finding[]>([])
  const form = { keeper, known, findings }
  const word = (id: string) => intl.formatMessage({ id: `walk.plan.${id}` })
  const keep = async () => {
    const kept = await keeper.keep()
    if (!kept) return
    setFindings(kept.refused ? kept.findings : [])
    if (!kept.refused) goWalk()
  }
  // degrees are asked for only when nothing else tells where it is
  const asksSpot = data['spot'] !== undefined || (facts.spot === null && typeof data['place'] === 'string')
  return (
    <Sheet
      title={word('title')}
      lede={word('text')}
      foot={
        <Button variant="primary" onPress={() => void keep()}>
          <FormattedMessage id={isDraft ? 'walk.plan.keep' : 'walk.done'} />
        </Button>
      }
    >
      <Section id="where" title={word('where')}>
        <RecordForm {...form} only={['startAt', 'routeName', 'place', 'meetingPoint']} />
        <Sunset />
        {asksSpot && <RecordForm {...form} only={['spot']} />}
      </Section>
      <Section id="route" title={word('route')}>
        <RoutePart />
        <RecordForm {...form} only={['distanceKm', 'durationMin']} />
        <Duration />
      </Section>
      <Section id="place" title={word('place')}>
        <RecordForm {...form} only={['outsideOrganisation', 'setting', 'quietness', 'accessible', 'planB']} />
      </Section>
      <Section id="care" title={word('care')}>
        <p className={styles.none}>{word('care.text')}</p>
        <RecordForm {...form} only={['care', 'careNote']} />
      </Section>
    </Sheet>
  )
}
