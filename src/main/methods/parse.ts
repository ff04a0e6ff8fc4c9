import { IntlMessageFormat } from 'intl-messageformat'
import { createScanner, parseTree, findNodeAtLocation, type Node, type ParseError } from 'jsonc-parser'
import type { ZodError } from 'zod'
import { method, type Method } from '@shared/domain/method/format'

/** Bytes of UTF-8 in a method file. */
export const largestMethod = 256 * 1024
const deepestNesting = 40

/** One thing that keeps a file from being a method: a message key of `methods.problem.*` and where it stands. */
export type Problem = { code: string; line: number; path: string }
export type Parsed = { method: Method; problems: [] } | { method: null; problems: Problem[] }

/**
 * Reads the text of a method file. Nothing of it is run, and no object is made of it before its keys, depth and size are
 * known to be harmless. At most 20 problems.
 */
export function parseMethod(text: string): Parsed {
  if (Buffer.byteLength(text) > largestMethod) return refused('file.large', 1)
  const tooDeep = firstTooDeep(text)
  if (tooDeep) return refused('file.deep', tooDeep)
  const errors: ParseError[] = []
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false })
  const lineAt = lineFinder(text)
  if (errors[0] || !root) return refused('file.syntax', lineAt(errors[0]?.offset ?? 0))
  const key = firstBadKey(root)
  if (key) return refused(key.code, lineAt(key.offset))
  const value = parsed(text)
  if (value === undefined) return refused('file.syntax', 1)
  const read = method.safeParse(value)
  if (!read.success) return { method: null, problems: problemsOf(read.error, root, lineAt) }
  const message = firstBadMessage(read.data, [])
  if (message) return { method: null, problems: [{ code: 'message', ...placeOf(message, root, lineAt) }] }
  return { method: read.data, problems: [] }
}

/** The tree was read by a parser that forgives more than JSON does. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function refused(code: string, line: number): Parsed {
  return { method: null, problems: [{ code, line, path: '' }] }
}

/** A scanner does not recurse, as the parser does. */
function firstTooDeep(text: string): number | null {
  const scanner = createScanner(text, true)
  let depth = 0
  while (scanner.getPosition() < text.length) {
    scanner.scan()
    const first = text[scanner.getTokenOffset()]
    if (first === '{' || first === '[') depth++
    if (first === '}' || first === ']') depth--
    if (depth > deepestNesting) return scanner.getTokenStartLine() + 1
  }
  return null
}

const harmful = new Set(['__proto__', 'constructor', 'prototype'])

function firstBadKey(node: Node): { code: string; offset: number } | null {
  const seen = new Set<string>()
  for (const child of node.children ?? []) {
    if (node.type === 'object') {
      const name = child.children?.[0]
      const key = String(name?.value)
      if (harmful.has(key)) return { code: 'file.key', offset: name?.offset ?? 0 }
      if (seen.has(key)) return { code: 'file.twice', offset: name?.offset ?? 0 }
      seen.add(key)
    }
    const found = firstBadKey(child)
    if (found) return found
  }
  return null
}

function problemsOf(error: ZodError, root: Node, lineAt: (offset: number) => number): Problem[] {
  return error.issues.slice(0, 20).map((issue) => {
    const code = issue.code === 'custom' || /^[a-z]+(\.[a-z-]+)?$/.test(issue.message) ? issue.message : issue.code
    const path = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path
    return { code, ...placeOf(path, root, lineAt) }
  })
}

/** The nearest part of the file that exists: what is missing has no line of its own. */
function placeOf(path: PropertyKey[], root: Node, lineAt: (offset: number) => number): { line: number; path: string } {
  const steps = path.map((step) => (typeof step === 'symbol' ? '' : step))
  for (let length = steps.length; length >= 0; length--) {
    const node = findNodeAtLocation(root, steps.slice(0, length))
    if (node)
      return {
        line: lineAt(node.parent?.type === 'property' ? node.parent.offset : node.offset),
        path: steps.join('.').slice(0, 200),
      }
  }
  return { line: 1, path: '' }
}

/** Where a sentence of a rule or figure is no ICU message, or needs more than plain values. */
function firstBadMessage(value: unknown, path: PropertyKey[]): PropertyKey[] | null {
  if (typeof value !== 'object' || value === null) return null
  for (const [key, inner] of Object.entries(value)) {
    const at = [...path, key]
    if (key === 'say') {
      for (const [language, text] of Object.entries(inner as Record<string, string>))
        if (!isMessage(text, language)) return [...at, language]
    } else {
      const found = firstBadMessage(inner, at)
      if (found) return found
    }
  }
  return null
}

/** Braces inside braces of a message: a choice inside a choice, with a value in it. */
const deepestMessage = 6

function isMessage(text: string, language: string): boolean {
  let depth = 0
  for (const character of text) {
    if (character === '{' && ++depth > deepestMessage) return false
    if (character === '}') depth--
  }
  try {
    return new IntlMessageFormat(text, language, undefined, { ignoreTag: true }).getAst().length > 0
  } catch {
    return false
  }
}

function lineFinder(text: string): (offset: number) => number {
  return (offset) => text.slice(0, offset).split('\n').length
}
