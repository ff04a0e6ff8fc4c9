// The shipped methods are checked while Bospad is built, not each time a vault is opened: 0.8 s of one core for 66 of them.
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { runnerImport } from 'vite'
import { oneByte } from './one-byte-text.mjs'
import { root } from './runtime/command.mjs'

const mark = '.json?method'

/**
 * `import method from './x.json?method'`: a method file with every default filled in. The build stops at a file that is no
 * method.
 * @returns {import('vite').Plugin}
 */
export function shippedMethods() {
  /** @type {Promise<typeof import('../src/main/methods/parse.ts').parseMethod> | undefined} */
  let parse
  return {
    name: 'shipped-methods',
    enforce: 'pre',
    async load(id) {
      if (!id.endsWith(mark)) return null
      const file = id.slice(0, -'?method'.length)
      parse ??= runnerImport(join(root, 'src/main/methods/parse.ts'), {
        configFile: false,
        root,
        resolve: { alias: { '@shared': join(root, 'src/shared') } },
      }).then(({ module }) => module.parseMethod)
      const { method, problems } = (await parse)(await readFile(file, 'utf8'))
      if (!method) return this.error(`${basename(file)}, line ${problems[0]?.line}: ${problems[0]?.code}`)
      this.addWatchFile(file)
      // a text that is parsed is read faster than an object that is written out
      const text = JSON.stringify(oneByte(JSON.stringify(method)))
      return { code: `export default JSON.parse(${text})`, moduleType: 'js', map: null }
    },
  }
}
