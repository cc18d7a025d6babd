import type { ChromiumProcess } from './chromium-process.ts'
import type { TheApp } from './the-app.ts'

/** What the parts of the stand-in share: Electron's API is one per process, and so is this. */
export interface State {
  app: TheApp
  /** Absolute path of the launcher that stands for the executable. */
  executable: string
  version: string
  switches: readonly string[]
  chromium: ChromiumProcess | null
  /** Names of the utility processes that run, by process id. */
  readonly processes: Map<number, string>
}

export const state: State = { app: { root: '.', main: '', name: 'Electron', version: '0.0.0' }, executable: '', version: '', switches: [], chromium: null, processes: new Map() }

/** Chromium's connection; throws what Electron throws before the app is ready. */
export function devtools(): ChromiumProcess['devtools'] {
  if (state.chromium === null) throw new Error('Cannot create BrowserWindow before app is ready')
  return state.chromium.devtools
}
