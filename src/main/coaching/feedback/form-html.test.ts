import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { formHtml, type FormPage } from './form-html'

const page: FormPage = {
  language: 'en',
  round: '11111111-1111-4111-8111-111111111111',
  token: 'A'.repeat(22),
  recipient: 'age1qqqq',
  theme: 'Expectations',
  name: '',
  isForClient: false,
  closesOn: '2026-12-12',
  questions: [
    { text: 'How clearly do I say what I expect?', type: 'scale' },
    { text: 'What should I do more often?', type: 'open' },
  ],
}
const hostile = `"><img src=x onerror=alert(1)></textarea></script><script>alert('x')</script>&amp;{file}`

test('one script, whose hash stands in the policy, and nothing from elsewhere', () => {
  const html = formHtml(page)
  const scripts = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, text]) => text ?? '')
  expect(scripts).toHaveLength(1)
  const hash = createHash('sha256')
    .update(scripts[0] ?? '')
    .digest('base64')
  expect(html).toContain(`content="default-src 'none'; script-src 'sha256-${hash}'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'"`) // oxfmt-ignore
  expect(html).not.toMatch(/(?:src|href|action)="/)
  expect(html).toContain('Saturday 12 December 2026')
  expect(html).toContain('<title>Feedback form</title>')
})

test('what people typed stays text, also in attributes', () => {
  const html = formHtml({ ...page, theme: hostile, name: hostile, questions: [{ text: hostile, type: 'open' }, { text: hostile, type: 'scale' }] }) // oxfmt-ignore
  expect(html.match(/<script/g)).toHaveLength(formHtml(page).match(/<script/g)?.length ?? 0)
  expect(html).not.toContain('<img')
  expect(html.match(/&lt;img src=x onerror=alert\(1\)&gt;/g)).toHaveLength(4)
})

test('no name is given that was not typed, and each language has every word', () => {
  expect(formHtml(page)).toContain('Somebody asks for your view')
  expect(formHtml({ ...page, name: 'Sam', language: 'nl' })).toContain('Sam vraagt hoe jij het ziet')
  expect(formHtml({ ...page, isForClient: true, language: 'nl' })).toContain('Een coach leest je antwoorden in')
})
