import { z } from 'zod'
import type { Language } from '@shared/contract/base'
import type { Template } from '@shared/contract/notebooks'
import english from '../../../resources/templates/en.md?raw'
import dutch from '../../../resources/templates/nl.md?raw'

const builtinTemplate = z.object({
  id: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  name: z.string().min(1).max(60),
  body: z.string().min(1).max(4000),
})
const files: Record<Language, string> = { en: english, nl: dutch }
const read = new Map<Language, Template[]>()

/** The templates that come with Bospad, in one language; every language has the same ids in the same order. */
export function builtinTemplates(language: Language): Template[] {
  let templates = read.get(language)
  if (!templates) {
    const found = readTemplates(files[language])
    templates = found.map((template) => ({ ...template, id: `builtin-${template.id}`, builtin: true, language }))
    read.set(language, templates)
  }
  return templates
}

/**
 * One file holds them all: `# Name {#id}` begins a template. A quoted question gets an empty quoted line below it, where
 * the answer goes.
 * @throws ZodError when the file is not such a file
 */
export function readTemplates(file: string): z.infer<typeof builtinTemplate>[] {
  const [before = '', ...parts] = file.split(/^# (.+) \{#(.+)\}$/m)
  z.literal('').parse(before.trim())
  return Array.from({ length: parts.length / 3 }, (_, n) => {
    const [name, id, text = ''] = parts.slice(n * 3)
    const body = text.trim().replace(/^> \*\*.+\*\*$/gm, '$&\n>\n> ')
    return builtinTemplate.parse({ id, name, body })
  })
}
