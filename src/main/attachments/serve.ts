import { isVaultOpen, openVault } from '../vault/session'
import { pieceSize, readAttachment, readAttachmentPiece } from '../store/attachments'

const headers = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': `default-src 'none'; sandbox`,
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'accept-ranges': 'bytes',
}

/** Answers `app://bospad/attachment/<id>` piece by piece; one range at a time, for moving about in a recording. */
export async function serveAttachment(id: string, request: Request): Promise<Response> {
  if (!isVaultOpen()) return new Response(null, { status: 404, headers })
  let found
  try {
    found = readAttachment(openVault().db, id)
  } catch {
    return new Response(null, { status: 404, headers })
  }
  const range = readRange(request.headers.get('range'), found.size)
  if (range === 'outside')
    return new Response(null, { status: 416, headers: { ...headers, 'content-range': `bytes */${found.size}` } })
  const { from, to } = range ?? { from: 0, to: found.size - 1 }
  return new Response(bytesBetween(id, from, to), {
    status: range ? 206 : 200,
    headers: {
      ...headers,
      'content-type': found.mime,
      'content-length': String(to - from + 1),
      ...(range && { 'content-range': `bytes ${from}-${to}/${found.size}` }),
    },
  })
}

/** `bytes=10-20`, `bytes=10-`, `bytes=-20`; both ends included. Several ranges are answered with the whole. */
export function readRange(header: string | null, size: number): { from: number; to: number } | 'outside' | null {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '')
  if (!match || (match[1] === '' && match[2] === '')) return null
  const last = size - 1
  const from = match[1] === '' ? Math.max(0, size - Number(match[2])) : Number(match[1])
  const to = match[1] === '' || match[2] === '' ? last : Math.min(last, Number(match[2]))
  return from > to ? 'outside' : { from, to }
}

function bytesBetween(id: string, from: number, to: number): ReadableStream<Uint8Array> {
  let at = from
  return new ReadableStream({
    pull(controller) {
      // a vault locked meanwhile ends the stream
      const piece =
        isVaultOpen() && at <= to ? readAttachmentPiece(openVault().db, id, Math.floor(at / pieceSize)) : undefined
      if (!piece) return controller.close()
      const start = at % pieceSize
      const part = piece.subarray(start, Math.min(piece.length, start + to - at + 1))
      at += part.length
      controller.enqueue(new Uint8Array(part))
      if (at > to) controller.close()
    },
  })
}
