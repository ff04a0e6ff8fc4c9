export const scheme = 'app'
export const host = 'bospad'
export const origin = `${scheme}://${host}`

/** Address of the hot-reloading pages; a built app does not know it, whatever its environment says. */
export const devServer: string | undefined = import.meta.env.DEV ? process.env.ELECTRON_RENDERER_URL : undefined

/** True for pages of the app itself: exact scheme and host, nothing that merely begins like them. */
export function isAppUrl(address: string): boolean {
  try {
    const url = new URL(address)
    if (devServer && url.origin === new URL(devServer).origin) return true
    return url.protocol === `${scheme}:` && url.host === host && url.username === '' && url.password === ''
  } catch {
    return false
  }
}
