import path from 'node:path'
import { _electron, type ElectronApplication } from 'playwright'
import { createRequire } from 'node:module'
import { describe } from 'vitest'
import { realElectron } from '../../build/real-electron.ts'

/** An Electron to run an app on. */
export interface Driver {
  readonly name: string
  readonly executable: string
}

const standInFolder = path.resolve(import.meta.dirname, '../../build/electron-standin')
export const standIn: Driver = { name: 'the stand-in', executable: path.join(standInFolder, 'electron') }

const found = realElectron()
/** Null where there is none, or no display to show it on. */
export const real: Driver | null = found === null || path.dirname(found) === standInFolder ? null : { name: 'the real Electron', executable: found }

/** One suite for every Electron there is here. */
export function onEveryElectron(about: string, suite: (driver: Driver) => void): void {
  for (const driver of real === null ? [standIn] : [standIn, real]) {
    describe(`${about}, on ${driver.name}`, () => { suite(driver) })
  }
}

/** Playwright's own; it adds it by itself only where it found Electron by itself. */
const loader = path.join(path.dirname(createRequire(createRequire(import.meta.url).resolve('playwright/package.json')).resolve('playwright-core/package.json')), 'lib/server/electron/loader.js')

export interface LaunchOptions {
  /** Folder of the app. */
  readonly app: string
  /** Where it keeps its own things. */
  readonly home: string
  readonly env?: Readonly<Record<string, string>>
  readonly args?: readonly string[]
}

/** What a start of `app` on its own is given: also a second one, without Playwright. */
export const startArguments = ({ app, home, args = [] }: LaunchOptions): string[] => [app, `--user-data-dir=${home}`, ...args]

export function environment(own: Readonly<Record<string, string>> = {}): Record<string, string> {
  const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined && !/^(?:LOKET_(?!CHROMIUM)|NODE_(?!COMPILE_CACHE$)|VITEST|ELECTRON_)/.test(entry[0]))
  return { ...Object.fromEntries(inherited), ...own }
}

export function launch(driver: Driver, options: LaunchOptions): Promise<ElectronApplication> {
  const env = environment({ XDG_CONFIG_HOME: options.home, ...options.env })
  return _electron.launch({ executablePath: driver.executable, args: ['-r', loader, ...startArguments(options)], env, timeout: 60_000 })
}
