import { render } from '@testing-library/react'
import { expect, test } from 'vitest'
import { Markdown } from './Markdown'

const htmlOf = (text: string) =>
  render(<Markdown text={text} attachment={(id) => <img src={`/attachment/${id}`} alt="" />} />).container.innerHTML

test('what people write becomes what it says', () => {
  expect(htmlOf('# Dag\n\nEen **goed** gesprek, _rustig_.')).toBe(
    '<h2>Dag</h2><p>Een <strong>goed</strong> gesprek, <em>rustig</em>.</p>',
  )
  expect(htmlOf('> Wat voelde ik?\n\n- een\n- twee')).toBe(
    '<blockquote><p>Wat voelde ik?</p></blockquote><ul><li><p>een</p></li><li><p>twee</p></li></ul>',
  )
  expect(htmlOf('- [x] bel Noor')).toContain('☑')
  expect(htmlOf('`a < b`')).toBe('<p><code>a &lt; b</code></p>')
  expect(htmlOf('|a|b|\n|-|-|\n|1|2|')).toContain('<td>2</td>')
})

test('HTML stays text, and nothing leads anywhere but https and mailto', () => {
  const html = htmlOf('<img src=x onerror=alert(1)> <script>alert(1)</script>\n\n<div onclick="x">hello</div>')
  expect(html).not.toMatch(/<(?:img|script|div)/)
  expect(htmlOf('[a](javascript:alert(1)) [b](file:///etc/passwd) [c](https://example.org)')).toBe(
    '<p>a b <a href="https://example.org">c</a></p>',
  )
  expect(htmlOf('![x](https://example.org/track.gif)')).not.toContain('<img')
})

test('an attachment stands where the text names it', () => {
  const id = '11111111-1111-4111-8111-111111111111'
  expect(htmlOf(`![foto](attachment:${id})`)).toBe(`<img alt="" src="/attachment/${id}">`)
})
