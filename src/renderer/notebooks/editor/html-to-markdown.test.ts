import { expect, test } from 'vitest'
import { htmlToMarkdown, safeLink } from './html-to-markdown'

test.each([
  ['<p>One <b>bold</b> and <em>soft</em></p><p>Two</p>', 'One **bold** and *soft*\n\nTwo'],
  ['<h1>Plan</h1><ul><li>first<li>second<ul><li>deeper</li></ul></ul>', '# Plan\n\n- first\n- second\n  - deeper'],
  ['<ol start="3"><li>c</li><li>d</li></ol>', '3. c\n4. d'],
  ['<blockquote><p>What?</p><p>That.</p></blockquote>', '> What?\n>\n> That.'],
  ['a&amp;b &lt;script&gt; &#233;&#xe9;&nbsp;c', 'a&b <script> éé c'],
  ['<a href="https://example.org/x(1)">site</a>', '[site](https://example.org/x%281%29)'],
  ['<a href="javascript:alert(1)">bad</a> <a href="http://example.org">plain</a>', 'bad plain'],
  ['<script>alert("<p>x</p>")</script><style>p{}</style><p onclick="x()">kept</p><svg><text>no</text></svg>', 'kept'],
  ['<b style="font-weight:normal"><p>from a word processor</p></b>', 'from a word processor'],
  ['<p>never closed <i>twice', 'never closed *twice*'],
  ['<!-- comment --><p title="a > b">text</p></div></p>', 'text'],
  ['<iframe srcdoc="<script>x</script>"></iframe>after', 'after'],
])('%s', (html, markdown) => {
  expect(htmlToMarkdown(html)).toBe(markdown)
})

test('a link leads to the web or to a letter, nowhere else', () => {
  expect(safeLink('https://example.org/')).toBe('https://example.org/')
  expect(safeLink('mailto:a@example.org')).toBe('mailto:a@example.org')
  for (const href of [
    'javascript:x',
    'data:text/html,x',
    'file:///etc/passwd',
    'http://example.org',
    'app://bospad/',
    '/x',
    ' jav\nascript:x',
  ]) {
    expect(safeLink(href)).toBeNull()
  }
})
