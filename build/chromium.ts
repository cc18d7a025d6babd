import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** A Chromium for tests, and how to start it: the environment is complete, the arguments come beside the caller's own. */
export interface Chromium {
  readonly executable: string
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
}

const root = path.dirname(import.meta.dirname)
const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]
const QUIET = ['--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']

/** The machine's Chromium, else the one of the locked packages. `LOKET_CHROMIUM` names another, or says `npm` for the packages' one. Throws if there is none. */
export function findChromium(): Chromium {
  const wanted = process.env['LOKET_CHROMIUM'] ?? ''
  const args = [...QUIET, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])]
  const installed = wanted === '' ? INSTALLED.find((file) => existsSync(file)) : wanted
  if (installed !== undefined && installed !== 'npm') return { executable: installed, args, env: environment({}) }
  return packaged([...args, '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'])
}

/**
 * A Chromium for pages alone: the locked packages' one, a shell without tabs and bars that draws without a graphics card. A page costs half the processor time it costs the machine's.
 * Pages live for seconds: V8's optimizing compiler would cost them a fifth more than it spares.
 * Where that one cannot run, or `LOKET_CHROMIUM` names another: as `findChromium`.
 */
export function findPageChromium(): Chromium {
  const wanted = process.env['LOKET_CHROMIUM'] ?? 'npm'
  if (wanted !== 'npm' || process.platform !== 'linux' || process.arch !== 'x64') return findChromium()
  return packaged([...QUIET, '--disable-gpu', '--js-flags=--no-opt'])
}

function packaged(args: readonly string[]): Chromium {
  const folder = unpacked()
  return {
    executable: path.join(folder, 'chromium'),
    args: [...new Set([...args, '--no-sandbox', '--no-zygote', '--disable-dev-shm-usage', '--font-render-hinting=none'])],
    env: environment({ LD_LIBRARY_PATH: path.join(folder, 'al2023/lib'), FONTCONFIG_PATH: path.join(folder, 'fonts') }),
  }
}

/** Unpacks the package once per version. The package unpacks into TMPDIR and takes over what lies there, hence a process and a folder of its own. */
function unpacked(): string {
  const home = path.join(root, 'node_modules/@sparticuz/chromium')
  const { version } = JSON.parse(readFileSync(path.join(home, 'package.json'), 'utf8')) as { version: string }
  const cache = path.join(root, 'node_modules/.cache')
  const folder = path.join(cache, `chromium-${version}`)
  if (existsSync(folder)) return folder
  mkdirSync(cache, { recursive: true })
  const fresh = mkdtempSync(path.join(cache, 'unpacking-'))
  const inflate = fileURLToPath(new URL('inflate-chromium.ts', import.meta.url))
  const done = spawnSync(process.execPath, [inflate, path.join(home, 'bin')], { env: { ...process.env, TMPDIR: fresh }, encoding: 'utf8' })
  if (done.status !== 0) throw new Error(`Chromium could not be unpacked: ${done.stderr}`)
  keepFirst(fresh, folder)
  return folder
}

function keepFirst(fresh: string, folder: string): void {
  try {
    renameSync(fresh, folder)
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  }
}

function environment(more: Readonly<Record<string, string>>): Record<string, string> {
  const own = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return { ...Object.fromEntries(own), ...more }
}
