/**
 * What main wrote into the page, so that the first paint waits for no answer. Null where nothing was filled in: the
 * development server does not, and the vaults are left out while one is open.
 */
export function ofPage<T>(name: 'settings' | 'vaults' | 'practice'): T | null {
  const text = document.documentElement.dataset[name] ?? ''
  return text === '' || text.startsWith('{{') ? null : (JSON.parse(text) as T)
}
