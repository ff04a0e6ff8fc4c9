import { FormattedMessage, useIntl } from 'react-intl'
import { FieldFindings } from '../../../methods/record/FieldFindings'
import { Button } from '../../../ui/Button'
import { Checkbox } from '../../../ui/Choices'
import { Section, Sheet } from '../Sheet'
import { useWalk } from '../use-walk'
import { useEnter, useGoWalk } from '../use-walk-ways'
import { Agreements } from './Agreements'
import { Before } from './Before'
import { LastWalk } from './LastWalk'
import { Questions } from './Questions'
import { Stops } from './Stops'
import styles from '../walk.module.css'

/** Before the walk: what the last one left, what was agreed, what each hopes, and the questions with their stops. */
export function Prepare() {
  const intl = useIntl()
  const goWalk = useGoWalk()
  const { keeper, known, data, facts, state } = useWalk()
  const { enter, refused } = useEnter()
  const word = (id: string) => intl.formatMessage({ id: `walk.prepare.${id}` })
  const isAhead = state === 'planned'
  const ready = async () => {
    if (await enter('prepared')) goWalk()
  }
  return (
    <Sheet
      title={word('title')}
      lede={word('text')}
      foot={
        isAhead ? (
          <>
            <Button variant="quiet" onPress={() => goWalk()}>
              <FormattedMessage id="mentoring.later" />
            </Button>
            <Button variant="primary" onPress={() => void ready()}>
              <FormattedMessage id="walk.prepare.ready" />
            </Button>
          </>
        ) : (
          <Button variant="primary" onPress={() => goWalk()}>
            <FormattedMessage id="walk.done" />
          </Button>
        )
      }
    >
      {facts.last && <LastWalk last={facts.last} />}
      <Section id="agreements" title={word('agreements')}>
        <Agreements />
        <div data-field="agreementsRecalled">
          <Checkbox
            isSelected={data['agreementsRecalled'] === true}
            onChange={(isRecalled) => keeper.change({ agreementsRecalled: isRecalled })}
          >
            {word('recalled')}
          </Checkbox>
        </div>
      </Section>
      <Section id="before" title={word('before')}>
        <Before />
      </Section>
      <Section id="questions" title={word('questions')}>
        <p className={styles.none}>{word('questions.text')}</p>
        <Questions />
      </Section>
      <Section id="stops" title={word('stops')}>
        <Stops />
      </Section>
      <FieldFindings keeper={keeper} findings={refused} field={null} method={known.method} />
    </Sheet>
  )
}
