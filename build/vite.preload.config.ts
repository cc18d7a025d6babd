import path from 'node:path'
import { defineConfig } from 'vite'

const root = path.dirname(import.meta.dirname)

/** A sandboxed preload is CommonJS and one file. */
export default defineConfig({
  root,
  publicDir: false,
  build: {
    ssr: true,
    target: 'chrome140',
    outDir: 'dist/preload',
    emptyOutDir: true,
    minify: false,
    rolldownOptions: { input: { preload: 'electron/preload.ts' }, external: ['electron'], output: { format: 'cjs', entryFileNames: 'preload.cjs' } },
  },
  ssr: { noExternal: true, external: ['electron'] },
})
