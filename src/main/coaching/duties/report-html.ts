import type { ReportJob } from '@shared/contract/coaching/duties'
import { escaped, pageHead } from '@shared/domain/html'
import { readMarkdown, type MarkdownNode } from '@shared/domain/markdown'
import type { ReportFile } from './about-person'

type Part = ReportJob['report']['parts'][number]

/** No script can run and nothing can be fetched, whatever stands in the texts and files. */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; media-src data:; form-action 'none'; base-uri 'none'"

const style = `
*{box-sizing:border-box}
:root{color-scheme:light dark;--page:#fbf8f1;--ink:#22261f;--soft:#4d5248;--line:#e2dbcc;--moss:#3b6541}
@media (prefers-color-scheme:dark){:root{--page:#17211c;--ink:#ece8dc;--soft:#bfc3b6;--line:#2b3932;--moss:#93c08c}}
body{margin:0;background:var(--page);color:var(--ink);font:17px/26px Georgia,serif;overflow-wrap:anywhere}
main{max-width:720px;margin:0 auto;padding:36px 20px 80px}
h1{margin:0 0 16px;font:500 32px/40px Georgia,serif}
h2{margin:0 0 8px;font:500 22px/30px Georgia,serif}
h3,h4,h5,h6{margin:20px 0 4px;font:600 15px/22px system-ui,sans-serif}
p,ul,ol,blockquote,pre,table,figure{margin:0 0 10px}
.lead,.when,small,figcaption{font:15px/22px system-ui,sans-serif;color:var(--soft)}
.when{margin:0 0 4px}
article{margin-top:32px;padding-top:28px;border-top:1px solid var(--line)}
blockquote{padding-left:14px;border-left:2px solid var(--line)}
pre{white-space:pre-wrap}
td,th{padding:2px 14px 2px 0;text-align:left;vertical-align:top}
img{display:block;max-width:100%;height:auto;border-radius:6px}
audio{display:block;width:100%;max-width:480px;margin-top:4px}
a{color:var(--moss)}
@media print{:root{color-scheme:light;--page:#fff;--ink:#000;--soft:#444;--moss:#000}audio{display:none}}
`

/** A report as one page with its files in it. `addresses`: of the files it holds, by id, as `data:`. */
export function reportHtml({ language, report }: ReportJob, addresses: ReadonlyMap<string, string>): string {
  const { title, lead, parts } = report
  return `${pageHead({ language, title: escaped(title), policy, style })}
<body>
<main>
<h1>${escaped(title)}</h1>
${lead.map((line) => `<p class="lead">${escaped(line)}</p>`).join('\n')}
${parts.map((part) => articleOf(part, addresses)).join('\n')}
</main>
</body>
</html>
`
}

function articleOf({ title, about, text, sections, files = [] }: Part, addresses: ReadonlyMap<string, string>): string {
  const show = (id: string) => {
    const file = files.find((it) => it.id === id)
    return file ? fileOf(file, addresses.get(id)) : null
  }
  const loose = files.filter(({ id }) => !text.includes(`attachment:${id}`))
  const lines = [
    '<article>',
    about && `<p class="when">${escaped(about)}</p>`,
    title && `<h2>${escaped(title)}</h2>`,
    text && htmlOf(readMarkdown(text), show),
    ...sections.map(({ label, lines: said, list }) =>
      [
        `<h3>${escaped(label)}</h3>`,
        list ? `<ul>${said.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul>` : said.map((line) => `<p>${broken(line)}</p>`).join('\n'), // oxfmt-ignore
      ].join('\n'),
    ),
    ...loose.map(({ id }) => show(id)),
    '</article>',
  ]
  return lines.filter(Boolean).join('\n')
}

const broken = (text: string) => escaped(text).replaceAll('\n', '<br>')

/** A picture to be seen, a recording to be heard, a document to be saved; without an address its name alone. */
function fileOf({ name, kind, note }: ReportFile, address: string | undefined): string {
  const [said, about] = [escaped(name), `<small>${escaped(note)}</small>`]
  if (address === undefined) return `<p>${said} ${about}</p>`
  if (kind === 'picture') return `<figure><img src="${address}" alt="${said}"><figcaption>${said}</figcaption></figure>`
  if (kind === 'audio') return `<figure><figcaption>${said}</figcaption><audio controls preload="metadata" src="${address}"></audio></figure>` // oxfmt-ignore
  return `<p><a download="${said}" href="${address}">${said}</a> ${about}</p>`
}

function htmlOf(nodes: readonly MarkdownNode[], show: (id: string) => string | null): string {
  return nodes.map((node) => nodeOf(node, show)).join('')
}

function nodeOf(node: MarkdownNode, show: (id: string) => string | null): string {
  if (typeof node === 'string') return escaped(node)
  if ('box' in node) return node.box
  if ('attachment' in node) return show(node.attachment) ?? escaped(node.name || node.otherwise)
  const inner = htmlOf(node.children, show)
  if ('link' in node) return `<a href="${escaped(node.link)}" rel="noreferrer noopener">${inner}</a>`
  return node.tag === 'hr' || node.tag === 'br' ? `<${node.tag}>` : `<${node.tag}>${inner}</${node.tag}>`
}
