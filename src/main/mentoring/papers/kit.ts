import kits from '../../../../resources/walk/kit.json'
import type { Language } from '@shared/contract/base'
import { kit, type Kit } from '@shared/contract/mentoring/papers'

/** The blank sheets in a language. */
export const kitIn = (language: Language): Kit => kit.parse(kits[language])
