import { useWords } from '../../../methods/record/words'
import { CheckboxGroup } from '../../../ui/Choices'
import { ErrorNotice } from '../../../ui/ErrorNotice'
import { useCompanion } from '../use-companion'
import { useSession } from '../use-session'
import { listOf } from '../../../methods/record/values'

/** The five things to bring in, ticked before going in. */
export function Stance() {
  const words = useWords()
  const { facts, isOver } = useSession()
  const { known, data, set, error } = useCompanion('strength-ears.stance', facts.stanceId)
  const field = known?.type.fields.find(({ key }) => key === 'stance')
  if (field?.type !== 'choices') return null
  return (
    <>
      <CheckboxGroup
        label={words(known?.method.prompts.find(({ id }) => id === field.prompt) ?? field.label)}
        layout="line"
        value={listOf(data['stance'])}
        onChange={(stance) => isOver || set({ stance })}
        options={field.options.map((it) => ({ id: it.key, name: words(it) }))}
      />
      {error !== null && <ErrorNotice error={error} />}
    </>
  )
}
