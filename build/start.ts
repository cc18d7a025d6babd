import { spawn } from 'node:child_process'
import { build } from './bundle.ts'
import { realElectron } from './real-electron.ts'
import { root } from './tool.ts'

// npm start: the Electron window where its binary and a display are there, else the same app on 127.0.0.1 in the browser.
await build()
const electron = process.env['LOKET_HOST'] === 'browser' ? null : realElectron()
const args = process.argv.slice(2)
const child = electron ? spawn(electron, ['.', ...args], { cwd: root, stdio: 'inherit' }) : spawn(process.execPath, ['dist/main/browser.js', ...args], { cwd: root, stdio: 'inherit' })
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => { child.kill(signal) })
child.on('exit', (code) => { process.exitCode = code ?? 1 })
