import { Plus, Trash2 } from 'lucide-react'
import { FormattedMessage, useIntl } from 'react-intl'
import { moments } from '@shared/domain/method/format'
import { Button } from '../../ui/Button'
import { Select } from '../../ui/Select'
import { freshPrompt, type Draft } from './draft'
import styles from './own.module.css'
import { WordsField } from './WordsField'

type Props = { draft: Draft; onChange: (draft: Draft) => void }

/** The questions of the method, each with the moment at which it is asked. */
export function QuestionsPart({ draft, onChange }: Props) {
  const intl = useIntl()
  const set = (prompts: Draft['prompts']) => onChange({ ...draft, prompts })
  return (
    <section className={styles.part} aria-labelledby="write-questions">
      <h2 id="write-questions">
        <FormattedMessage id="methods.questions" />
      </h2>
      {draft.prompts.map((prompt, at) => (
        <fieldset key={prompt.id} className={styles.piece}>
          <legend>{intl.formatMessage({ id: 'methods.write.question' }, { place: at + 1 })}</legend>
          <WordsField
            label={intl.formatMessage({ id: 'methods.write.question.text' })}
            path={`prompts.${at}`}
            maxLength={400}
            value={prompt}
            onChange={({ en, nl }) => set(draft.prompts.map((it, no) => (no === at ? { ...it, en, nl } : it)))}
          />
          <Select
            label={intl.formatMessage({ id: 'methods.write.question.when' })}
            value={prompt.when}
            options={moments.map((id) => ({ id, name: intl.formatMessage({ id: `methods.moment.${id}` }) }))}
            onChange={(when) => set(draft.prompts.map((it, no) => (no === at ? { ...it, when } : it)))}
          />
          <Button
            size="icon"
            variant="quiet"
            label={intl.formatMessage({ id: 'methods.write.question.remove' }, { place: at + 1 })}
            onPress={() => set(draft.prompts.filter((_, no) => no !== at))}
          >
            <Trash2 size={15} strokeWidth={1.75} aria-hidden />
          </Button>
        </fieldset>
      ))}
      <Button
        size="sm"
        isDisabled={draft.prompts.length >= 40}
        onPress={() => set([...draft.prompts, freshPrompt(draft)])}
      >
        <Plus size={14} strokeWidth={1.75} aria-hidden /> <FormattedMessage id="methods.write.question.add" />
      </Button>
    </section>
  )
}
