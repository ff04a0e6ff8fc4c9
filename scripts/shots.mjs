// npm run shots -- --dir DIR: a picture of every screen, light and dark, en and nl, in both sizes.
import path from 'node:path'
import { build, option, runProjects } from './playwright.mjs'

const { value, rest } = option('dir')
const dir = path.resolve(value ?? 'out-shots')
if ((await build()) !== 0) process.exit(1)
const code = await runProjects(['shots'], { args: rest, env: { SHOTS_DIR: dir } })
console.log(`pictures: ${dir}`)
process.exit(code === 0 ? 0 : 1)
