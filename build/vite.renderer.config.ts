import path from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const root = path.dirname(import.meta.dirname)

export default defineConfig({
  root: path.join(root, 'renderer'),
  base: './',
  plugins: [react()],
  build: { target: 'chrome140', outDir: path.join(root, 'dist/renderer'), emptyOutDir: true, modulePreload: { polyfill: false }, chunkSizeWarningLimit: 4000 },
})
