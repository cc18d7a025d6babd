import { build } from './bundle.ts'
import { tool } from './tool.ts'

// npm run package: installers of this machine's kind into release/. npm run package -- --win: as electron-builder takes it. Fetches Electron's binary.
await build(true)
const { ok } = await tool('electron-builder', ['--publish', 'never', ...process.argv.slice(2)])
process.exitCode = ok ? 0 : 1
