import { createHash } from 'node:crypto'
import script from '../../../form/main.ts?inline-script'
import type { Language } from '@shared/contract/base'
import { escaped, pageHead } from '@shared/domain/html'
import type { Asked } from './answer-file'
import { formStyle } from './form-style'
import { dayIn, wordsIn, type Words } from './words'

/** What stands in one form. `name` and `theme` may be empty; `isForClient`: a coach asks for somebody else. */
export type FormPage = {
  language: Language
  round: string
  token: string
  recipient: string
  theme: string
  name: string
  isForClient: boolean
  /** Local day. */
  closesOn: string | null
  questions: readonly Asked[]
}

/** This script and no other may run, and nothing can be fetched or sent, whatever stands in the texts. */
const policy = [
  "default-src 'none'",
  `script-src 'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  "style-src 'unsafe-inline'",
  "form-action 'none'",
  "base-uri 'none'",
].join('; ')

/** A form as one page: everything is in it, nothing from elsewhere. Its title is neutral. */
export function formHtml(page: FormPage): string {
  const { language, round, token, recipient, theme, name, isForClient, closesOn, questions } = page
  const words = wordsIn(language)
  const say: Words = (id, values) => escaped(words(id, values))
  const about = [
    say(isForClient ? 'aboutReadsCoach' : 'aboutReads'),
    say('aboutTogether'),
    say('aboutWords'),
    say('aboutListed'),
    say('aboutSealed'),
    say('aboutNothingSent'),
  ]
  const file = '{file}'
  return `${pageHead({ language, title: say('form'), policy, style: formStyle })}
<body>
<main>
<p class="kind">${say('form')}</p>
<h1>${escaped(theme) || say('form')}</h1>
<p><b>${name ? say('asks', { name }) : say('asksNobody')}.</b> ${say('lede')}${closesOn ? ` ${say('closes', { day: dayIn(language, closesOn) })}` : ''}</p>
<section class="about" aria-labelledby="about">
<h2 id="about">${say('about')}</h2>
<ul>
${about.map((line) => `<li>${line}</li>`).join('\n')}
</ul>
</section>
<form autocomplete="off" novalidate data-round="${escaped(round)}" data-form="${escaped(token)}" data-recipient="${escaped(recipient)}" data-saved="${say('saved', { file })}" data-empty="${say('empty')}" data-failed="${say('failed')}">
<h2>${say('questions')}</h2>
${questions.map((question, no) => (question.type === 'open' ? inWords : onScale)(question.text, no, say)).join('\n')}
<div class="foot">
<noscript><p><b>${say('noScript')}</b></p></noscript>
<p class="soft">${say('after')}</p>
<button type="submit">${say('save')}</button>
<p class="said" role="status"></p>
</div>
</form>
</main>
<script>${script}</script>
</body>
</html>
`
}

/** Five numbers and none of them. */
function onScale(text: string, no: number, say: Words): string {
  const numbers = [1, 2, 3, 4, 5].map(
    (value) => `<label><input type="radio" name="q${no}" value="${value}" aria-describedby="ends${no}"><span>${value}</span></label>`, // oxfmt-ignore
  )
  return `<fieldset data-question="${no}">
<legend>${no + 1}. ${escaped(text)}</legend>
<div class="scale">${numbers.join('')}</div>
<p class="ends" aria-hidden="true"><span>1 ${say('low')}</span><span>5 ${say('high')}</span></p>
<span id="ends${no}" hidden>${say('ends', { low: say('low'), high: say('high') })}</span>
<label class="none"><input type="radio" name="q${no}" value="">${say('cannotSay')}</label>
</fieldset>`
}

const inWords = (text: string, no: number, say: Words): string => `<div class="words" data-question="${no}">
<label for="q${no}">${no + 1}. ${escaped(text)}</label>
<p class="hint" id="hint${no}">${say('ownWords')}</p>
<textarea id="q${no}" maxlength="4000" aria-describedby="hint${no}"></textarea>
</div>`
