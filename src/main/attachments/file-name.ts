/** Control characters, bidirectional overrides and invisible ones: they make a name read as another. */
const misleading = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\uFFF9-\uFFFB]/gu
const reservedOnWindows = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?=$|\.)/iu

/** A name for one file in a folder on any system: no path, nothing misleading; `fallback` when nothing is left. */
export function cleanFileName(name: string, fallback: string, max = 120): string {
  const clean = name
    .normalize('NFC')
    .replace(misleading, '')
    .replace(/^.*[\\/]/su, '')
    .replace(/[<>:"|?*]/g, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
  const safe = reservedOnWindows.test(clean) ? `_${clean}` : clean
  return shorten(safe, max) || fallback
}

/** The name with the extension that belongs to what the file is. */
export function nameWithExtension(name: string, extension: string): string {
  const clean = cleanFileName(name, 'file')
  const has = /\.([a-z0-9]{1,5})$/iu.exec(clean)?.[1]?.toLowerCase()
  const same =
    has === extension ||
    (extension === 'jpg' && (has === 'jpeg' || has === 'jpe')) ||
    (extension === 'ogg' && (has === 'opus' || has === 'oga'))
  return same ? clean : `${has ? clean.slice(0, -has.length - 1) : clean}.${extension}`
}

function shorten(name: string, max: number): string {
  if (name.length <= max) return name
  const extension = /\.[a-z0-9]{1,5}$/iu.exec(name)?.[0] ?? ''
  return (
    name
      .slice(0, max - extension.length)
      .replace(/[\uD800-\uDBFF]$/u, '')
      .replace(/[. ]+$/, '') + extension
  )
}
