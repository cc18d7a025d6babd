import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { defineConfig, type Plugin } from 'vite'
import { regionsNotice, packRegions } from './regions/pack-regions.ts'

const root = path.dirname(import.meta.dirname)
const { dependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { dependencies: Record<string, string> }

/** The processes beside the screen: Electron's main, the counter (utility process or worker), the office's LAN server, the browser host. */
const ENTRIES = { main: 'electron/main.ts', 'counter-process': 'electron/counter-process.ts', 'server-process': 'server/kept-process.ts', 'backup/backup-thread': 'electron/backup/backup-thread.ts', 'update/update-thread': 'electron/update/update-thread.ts', 'store/verify/check-thread': 'electron/store/verify/check-thread.ts', browser: 'electron/browser/main.ts' }
const input = Object.fromEntries(Object.entries(ENTRIES).filter(([, file]) => existsSync(path.join(root, file))))

/** Packages of hundreds of small files, plain JavaScript: bundled, they take half the processor time of a start away. Under `dependencies` all the same, since the rooms run from source, too. */
const BUNDLED = ['age-encryption', 'kysely', 'temporal-polyfill', 'uuid', 'zod']
const apart = Object.keys(dependencies).filter((name) => !BUNDLED.includes(name))

/** The regions of Indonesia lie beside the counter's bundle, read when they are first asked for. */
const regions: Plugin = {
  name: 'regions',
  async generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'wilayah.br', source: await packRegions() })
    this.emitFile({ type: 'asset', fileName: 'wilayah-lisensi.txt', source: regionsNotice() })
  },
}

export default defineConfig({
  root,
  publicDir: false,
  ssr: { noExternal: true },
  plugins: [regions],
  build: {
    ssr: true,
    target: 'node24',
    outDir: 'dist/main',
    emptyOutDir: true,
    minify: false,
    rolldownOptions: {
      input,
      external: ['electron', ...apart.map((name) => new RegExp(`^${name}(/|$)`))],
      // Packing the regions takes its second; that is no fault to be told of at every start.
      checks: { bundlerTimings: false },
      // A package's comments name packages that are not there; its licence stays.
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'parts/[name].js', comments: { legal: true, jsdoc: false } },
    },
  },
})
