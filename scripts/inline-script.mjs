// A page that leaves Bospad as a file carries its script in itself: here that script is made, whole and small.
import { build } from 'vite'
import { root } from './runtime/command.mjs'

const mark = '?inline-script'

/**
 * `import text from './main.ts?inline-script'`: the script with all it needs, as the text of one `<script>`.
 * @returns {import('vite').Plugin}
 */
export function inlineScript() {
  /** @type {Map<string, Promise<string>>} */
  const made = new Map()
  return {
    name: 'inline-script',
    enforce: 'pre',
    async load(id) {
      if (!id.endsWith(mark)) return null
      const entry = id.slice(0, -mark.length)
      if (!made.has(entry)) made.set(entry, textOf(entry))
      this.addWatchFile(entry)
      return { code: `export default ${JSON.stringify(await made.get(entry))}`, moduleType: 'js', map: null }
    },
  }
}

/** @param {string} entry */
async function textOf(entry) {
  const built = await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: {
      write: false,
      minify: true,
      target: 'es2022',
      lib: { entry, formats: ['iife'], name: 'page' },
    },
  })
  const [{ output }] = [built].flat()
  const [{ code }] = output
  // the page ends the script at the first of these, and a comment that opens in it would never close
  return code
    .replaceAll('</script', String.raw`<\/script`)
    .replaceAll('<!--', String.raw`<\!--`)
    .trim()
}
