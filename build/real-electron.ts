import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

const EXECUTABLES: Partial<Record<NodeJS.Platform, string>> = { linux: 'electron', win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' }

/**
 * The executable of the locked Electron, null where it or a display is not there. `ELECTRON_OVERRIDE_DIST_PATH` names another folder to look in.
 * Never imports `electron`: its index fetches the binary.
 */
export function realElectron(): string | null {
  if (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) return null
  const manifest = createRequire(import.meta.url).resolve('electron/package.json')
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }
  const dist = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? path.join(path.dirname(manifest), 'dist')
  const [executable, stamp] = [path.join(dist, EXECUTABLES[process.platform] ?? 'electron'), path.join(dist, 'version')]
  return existsSync(executable) && existsSync(stamp) && readFileSync(stamp, 'utf8').trim().replace(/^v/, '') === version ? executable : null
}
