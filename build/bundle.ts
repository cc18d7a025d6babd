import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { build as bundle } from 'vite'

const root = path.dirname(import.meta.dirname)
const stamp = path.join(root, 'dist/.sources')
const CONFIGS = ['vite.renderer.config.ts', 'vite.main.config.ts', 'vite.preload.config.ts']
const SOURCES = ['{domain,protocol,migrations,electron,renderer}/**/*', 'docs/panduan/**/*', 'build/vite*.ts', 'build/regions/*.ts', 'package.json', 'package-lock.json']

/** Bundles renderer, main and preload into dist/, unless dist/ was made from the very same sources. `force` bundles anyway. */
export async function build(force = false): Promise<void> {
  const sources = hashOfSources()
  if (!force && existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return
  await inProduction(async () => {
    for (const config of CONFIGS) await bundle({ configFile: path.join(import.meta.dirname, config), logLevel: 'warn' })
  })
  mkdirSync(path.dirname(stamp), { recursive: true })
  writeFileSync(stamp, sources)
}

/** Under a test runner the environment says "test", and React's development build would go in. */
async function inProduction(run: () => Promise<void>): Promise<void> {
  const before = process.env['NODE_ENV']
  process.env['NODE_ENV'] = 'production'
  try {
    await run()
  } finally {
    if (before === undefined) delete process.env['NODE_ENV']
    else process.env['NODE_ENV'] = before
  }
}

function hashOfSources(): string {
  const hash = createHash('sha256')
  const files = globSync(SOURCES, { cwd: root }).filter((file) => statSync(path.join(root, file)).isFile()).toSorted()
  for (const file of files) hash.update(file).update('\0').update(readFileSync(path.join(root, file)))
  return hash.digest('hex')
}

if (import.meta.main) await build(true)
