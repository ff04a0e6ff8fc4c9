// npm run package [-- target…]: packs what is in out/ into dist/. Without a target a folder that runs, made again only
// when something in it would change.
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { must, root, say, step } from './runtime/command.mjs'
import { ensureElectron } from './runtime/electron.mjs'

const targets = process.argv.slice(2)
const stampFile = path.join(root, 'dist', 'packed.sha256')
const runtime = await ensureElectron()
const stamp = contents()

if (!targets.length && fs.existsSync(stampFile) && fs.readFileSync(stampFile, 'utf8') === stamp)
  say('dist/ is what would be packed now')
else {
  fs.rmSync(stampFile, { force: true })
  const builder = path.join(root, 'node_modules', 'electron-builder', 'cli.js')
  const kind = targets.length ? targets : ['--dir']
  await step('pack', () =>
    must(process.execPath, [builder, '--config', 'electron-builder.config.mjs', '--publish', 'never', ...kind], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
    }),
  )
  if (!targets.length) fs.writeFileSync(stampFile, stamp)
}

/** One hash over all that decides what the packed folder holds. */
function contents() {
  const hash = createHash('sha256').update(`${runtime.executable}\n${runtime.version}\n`)
  const add = (file) => hash.update(`${file}\n`).update(fs.readFileSync(path.join(root, file)))
  const single = ['package.json', 'package-lock.json', 'electron-builder.config.mjs', 'scripts/fuses.mjs']
  for (const file of single) add(file)
  for (const folder of ['out', 'resources'])
    for (const entry of fs.readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true }))
      if (entry.isFile()) add(path.relative(root, path.join(entry.parentPath, entry.name)))
  return hash.digest('hex')
}
