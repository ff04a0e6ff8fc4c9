export const scheme = 'app'
export const host = 'bospad'
export const origin = `${scheme}://${host}`

/** True for pages of the app itself: exact scheme and host, nothing that merely begins like them. */
export function isAppUrl(address: string): boolean {
  try {
    const url = new URL(address)
    const dev = process.env.ELECTRON_RENDERER_URL
    if (dev && url.origin === new URL(dev).origin) return true
    return url.protocol === `${scheme}:` && url.host === host
  } catch {
    return false
  }
}
