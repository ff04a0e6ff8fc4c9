import { useRecordType } from '../../../methods/record/use-record'
import { useWords } from '../../../methods/record/words'

/** What a kind of session is called, as its method has it. */
export function useKindName(): (kind: string) => string {
  const words = useWords()
  const known = useRecordType('coaching-phase.session')
  const field = known?.type.fields.find(({ key }) => key === 'kind')
  const options = field?.type === 'choice' ? field.options : []
  return (kind) => {
    const option = options.find(({ key }) => key === kind)
    return option ? words(option) : ''
  }
}
