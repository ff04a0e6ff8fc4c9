/** Names that XML gives to the encodings we read, as TextDecoder knows them. */
const known = new Set(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'iso-8859-15'])

/** The text of an XML file without its byte order mark; null when its letters cannot be read. */
export function decodeText(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes)
  } catch {
    return null // not these letters, or an encoding that does not exist
  }
}

/** By byte order mark, by the noughts beside the first `<`, or as the XML declaration says (XML 1.0, appendix F). */
function encodingOf(bytes: Uint8Array): string {
  const [a, b] = bytes
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  if (a === 0x3c && b === 0) return 'utf-16le'
  if (a === 0 && b === 0x3c) return 'utf-16be'
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1')
  const [, named = 'utf-8'] = /^[^<]{0,20}<\?xml[^>]*?\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(head) ?? []
  const encoding = new TextDecoder(named).encoding
  // whoever writes UTF-16 in the declaration of a file of single bytes has turned it into UTF-8 since
  if (encoding.startsWith('utf-16')) return 'utf-8'
  if (!known.has(encoding)) throw new RangeError('encoding')
  return encoding
}
