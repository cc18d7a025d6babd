import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { build } from './bundle.ts'
import { root } from './tool.ts'

// npm start: the Electron window where its binary and a display are there, else the same app on 127.0.0.1 in the browser.
const EXECUTABLES: Partial<Record<NodeJS.Platform, string>> = { linux: 'electron', win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' }

await build()
const electron = process.env['LOKET_HOST'] === 'browser' || !hasDisplay() ? null : electronBinary()
const args = process.argv.slice(2)
const child = electron ? spawn(electron, ['.', ...args], { cwd: root, stdio: 'inherit' }) : spawn(process.execPath, ['dist/main/browser.js', ...args], { cwd: root, stdio: 'inherit' })
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => { child.kill(signal) })
child.on('exit', (code) => { process.exitCode = code ?? 1 })

/** Never imports `electron`: its index fetches the binary. */
function electronBinary(): string | null {
  const manifest = createRequire(import.meta.url).resolve('electron/package.json')
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }
  const dist = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? path.join(path.dirname(manifest), 'dist')
  const [binary, stamp] = [path.join(dist, EXECUTABLES[process.platform] ?? 'electron'), path.join(dist, 'version')]
  return existsSync(binary) && existsSync(stamp) && readFileSync(stamp, 'utf8').trim().replace(/^v/, '') === version ? binary : null
}

function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'])
}
