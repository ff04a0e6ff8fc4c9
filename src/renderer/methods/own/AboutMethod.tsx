import { FormattedMessage, useIntl } from 'react-intl'
import { audiences } from '@shared/domain/method/format'
import { CheckboxGroup } from '../../ui/Choices'
import { NumberField } from '../../ui/NumberField'
import type { Draft } from './draft'
import styles from './own.module.css'
import { WordsField } from './WordsField'
import { useWriting } from './writing'

type Props = { draft: Draft; onChange: (draft: Draft) => void }

/** Name, explanation, source, for whom and how long. */
export function AboutMethod({ draft, onChange }: Props) {
  const intl = useIntl()
  const { errorAt } = useWriting()
  const say = (id: string) => intl.formatMessage({ id: `methods.write.${id}` })
  return (
    <section className={styles.part} aria-labelledby="write-about">
      <h2 id="write-about">
        <FormattedMessage id="methods.write.about.title" />
      </h2>
      <WordsField
        label={say('name')}
        path="name"
        maxLength={120}
        value={draft.name}
        onChange={(name) => onChange({ ...draft, name })}
      />
      <WordsField
        label={say('about')}
        path="about"
        maxLength={2000}
        lines
        value={draft.about}
        onChange={(about) => onChange({ ...draft, about })}
      />
      <WordsField
        label={say('credit')}
        path="credit"
        maxLength={600}
        value={draft.credit}
        onChange={(credit) => onChange({ ...draft, credit })}
      />
      <WordsField
        label={say('evidence')}
        path="evidence"
        maxLength={1200}
        lines
        value={draft.evidence}
        onChange={(evidence) => onChange({ ...draft, evidence })}
      />
      <div className={styles.two}>
        <CheckboxGroup
          label={say('audience')}
          value={draft.audience}
          onChange={(audience) => onChange({ ...draft, audience })}
          options={audiences.map((id) => ({ id, name: intl.formatMessage({ id: `methods.audience.${id}` }) }))}
          error={errorAt('audience')}
        />
        <NumberField
          label={say('minutes')}
          min={1}
          max={240}
          value={draft.minutes}
          onChange={(minutes) => onChange({ ...draft, minutes: minutes ?? 1 })}
        />
      </div>
    </section>
  )
}
