// The script of a feedback form: a page of its own, opened from a file in any browser, far from this app.
import { Encrypter } from 'age-encryption'

/** Whole pieces of this many bytes: the size of a file does not tell how much was written. */
const piece = 4096

type Given = { question: number; value?: number; text?: string }

const form = document.querySelector('form')
const said = document.querySelector<HTMLElement>('.said')
let isUnsaved = false

function tell(kind: 'done' | 'trouble', words: string) {
  if (!said) return
  said.dataset['kind'] = kind
  said.textContent = words
}

/** What is filled in; questions that were left out are left out. */
function answersIn(page: HTMLFormElement): Given[] {
  return [...page.querySelectorAll<HTMLElement>('[data-question]')].flatMap((part): Given[] => {
    const question = Number(part.dataset['question'])
    const value = Number(part.querySelector<HTMLInputElement>('input:checked')?.value ?? '')
    const text = part.querySelector('textarea')?.value.trim() ?? ''
    if (value > 0) return [{ question, value }]
    return text === '' ? [] : [{ question, text }]
  })
}

async function seal(page: HTMLFormElement, answers: Given[]): Promise<Uint8Array<ArrayBuffer>> {
  const { round, form: token, recipient } = page.dataset
  const content = JSON.stringify({ format: 'bospad-answer', version: 1, round, form: token, answers })
  const bytes = new TextEncoder().encode(content)
  const padded = new Uint8Array(Math.ceil(bytes.length / piece) * piece).fill(0x20)
  padded.set(bytes)
  const encrypter = new Encrypter()
  encrypter.addRecipient(recipient ?? '')
  return new Uint8Array(await encrypter.encrypt(padded))
}

/** Four letters and digits, so that two files do not have one name. */
function chance(): string {
  const signs = 'abcdefghjkmnpqrstuvwxyz23456789'
  return [...crypto.getRandomValues(new Uint8Array(4))].map((byte) => signs[byte % signs.length]).join('')
}

function download(bytes: Uint8Array<ArrayBuffer>, name: string) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

async function save(page: HTMLFormElement) {
  const answers = answersIn(page)
  if (answers.length === 0) return tell('trouble', page.dataset['empty'] ?? '')
  try {
    const name = `answer-${chance()}.age`
    download(await seal(page, answers), name)
    isUnsaved = false
    tell('done', (page.dataset['saved'] ?? '').replace('{file}', name))
  } catch {
    tell('trouble', page.dataset['failed'] ?? '')
  }
}

/** Where a page may not use the browser's own cipher, such as in some viewers on phones, the library's own does. */
function withoutSubtle() {
  if (crypto.subtle) return
  const refuse = () => {
    throw new DOMException('', 'NotSupportedError')
  }
  Object.defineProperty(crypto, 'subtle', { value: { importKey: refuse } })
}

if (form) {
  withoutSubtle()
  form.addEventListener('input', () => (isUnsaved = true))
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void save(form)
  })
  addEventListener('beforeunload', (event) => {
    if (isUnsaved) event.preventDefault()
  })
}
