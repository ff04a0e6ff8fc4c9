import { FormattedMessage, useIntl } from 'react-intl'
import { Button } from '../../../ui/Button'
import { Checkbox } from '../../../ui/Choices'
import { Section, Sheet } from '../Sheet'
import { useWalk } from '../use-walk'
import { useGoWalk } from '../use-walk-ways'
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
  const { keeper, data, facts, state, isDraft } = useWalk()
  const word = (id: string) => intl.formatMessage({ id: `walk.prepare.${id}` })
  const asks = Array.isArray(data['threeQuestions']) && data['threeQuestions'].some((text) => text !== '')
  const lacks = state === 'planned' ? [...(asks ? [] : ['question']), ...(data['agreementsRecalled'] === true ? [] : ['recalled'])] : [] // oxfmt-ignore
  // the method lets a walk count as prepared when it is kept
  const done = async () => {
    if (isDraft || (await keeper.keep())) goWalk()
  }
  return (
    <Sheet
      title={word('title')}
      lede={word('text')}
      foot={
        <Button variant="primary" onPress={() => void done()}>
          <FormattedMessage id="walk.done" />
        </Button>
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
      {lacks.length > 0 && (
        <p className={styles.lacks}>
          <FormattedMessage
            id="walk.prepare.lacks"
            values={{ what: intl.formatList(lacks.map((id) => word(`lacks.${id}`))) }}
          />
        </p>
      )}
    </Sheet>
  )
}
