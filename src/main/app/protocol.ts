import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { protocol as defaultProtocol, type Session } from 'electron'
import { host, scheme } from './origin'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** Before the app is ready. */
export function registerScheme() {
  defaultProtocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  ])
}

function policy(nonce: string) {
  return [
    `default-src 'none'`,
    `script-src 'self'`,
    `style-src 'self' 'nonce-${nonce}'`,
    `img-src 'self' data: blob:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `media-src 'self' blob:`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `frame-src 'none'`,
    `frame-ancestors 'none'`,
    `worker-src 'self'`,
    `require-trusted-types-for 'script'`,
    `trusted-types 'none'`,
  ].join('; ')
}

/** Answers requests below `/attachment/`: the open vault's room for it. */
export type ServeAttachment = (id: string, request: Request) => Promise<Response>

/** What a page's first frame needs to know before any script runs: its language and colours, and the settings as JSON. */
export type Appearance = { language: 'en' | 'nl'; theme: 'light' | 'dark'; settings: string }
/** Filled in where a page names them: `{{vaults}}` is the list of known vaults as JSON, `{{practice}}` where one for the practice begins. */
export type PageFacts = Appearance & { vaults: string; practice: string }

/** Inside the quotes of an attribute. */
const escaped = (text: string) => text.replace(/[&"<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)

function filledIn(page: string, facts: Record<string, string>): string {
  return page.replace(/\{\{(\w+)\}\}/g, (_, name: string) => escaped(facts[name] ?? ''))
}

/** Serves the built pages; no path outside `root`, no user path at all. */
export function serveApp(session: Session, root: string, facts: () => PageFacts, serveAttachment: ServeAttachment) {
  session.protocol.handle(scheme, async (request) => {
    const url = new URL(request.url)
    if (url.host !== host || request.method !== 'GET') return new Response(null, { status: 403 })
    let path: string
    try {
      path = decodeURIComponent(url.pathname)
    } catch {
      return new Response(null, { status: 400 })
    }
    const attachment = /^\/attachment\/([0-9a-f-]{36})$/.exec(path)?.[1]
    if (attachment) return serveAttachment(attachment, request)
    const file = normalize(join(root, path === '/' ? 'index.html' : path))
    if (path.includes('\0') || !file.startsWith(root + sep)) return new Response(null, { status: 404 })
    try {
      const bytes = await readFile(file)
      const type = types[extname(file)]
      if (!type) return new Response(null, { status: 404 })
      const nonce = randomBytes(16).toString('base64')
      const body =
        extname(file) === '.html' ? filledIn(bytes.toString('utf8'), { nonce, ...facts() }) : new Uint8Array(bytes)
      return new Response(body, {
        headers: {
          'content-type': type,
          'content-security-policy': policy(nonce),
          'x-content-type-options': 'nosniff',
          'referrer-policy': 'no-referrer',
          'cross-origin-opener-policy': 'same-origin',
        },
      })
    } catch {
      return new Response(null, { status: 404 })
    }
  })
}
