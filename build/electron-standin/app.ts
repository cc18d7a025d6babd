import { EventEmitter } from 'node:events'
import { existsSync } from 'node:fs'
import { AppPaths } from './app-paths.ts'
import { takeInstanceLock } from './instance-lock.ts'
import { preventable } from './preventable.ts'
import { state } from './state.ts'
import { strict } from './strict.ts'

/** A window as quitting sees it. */
interface Closable {
  close(): void
  /** Whether the last `close()` ended it. */
  readonly left: Promise<boolean>
}

class App extends EventEmitter {
  /** A test may ask for what an installed app does. */
  readonly isPackaged = process.env['LOKET_STANDIN_PACKAGED'] === '1'
  readonly switches = new Map<string, string>()
  readonly commandLine = strict('app.commandLine', {
    appendSwitch: (name: string, value = '') => { this.switches.set(name, value) },
    hasSwitch: (name: string) => this.switches.has(name),
    getSwitchValue: (name: string) => this.switches.get(name) ?? '',
  })
  /** Told by browser-window.ts, so that it may know the app and not the other way round as well. */
  openWindows: () => readonly Closable[] = () => []
  /** While the app closes its windows by itself, the last one is not news. */
  isQuitting = false
  readonly #paths = new AppPaths()
  readonly #ready = Promise.withResolvers<object>()
  #isReady = false

  whenReady(): Promise<object> { return this.#ready.promise }
  isReady(): boolean { return this.#isReady }
  getName(): string { return state.app.name }
  getVersion(): string { return state.app.version }
  getAppPath(): string { return state.app.root }
  getPath(name: string): string { return this.#paths.get(name) }
  getLocale(): string { return 'id' }
  enableSandbox(): void { if (this.#isReady) throw new Error('app.enableSandbox() can only be called before app is ready') }
  /** The utility processes alone: the others are Chromium's own. */
  getAppMetrics(): readonly object[] { return [...state.processes].map(([pid, name]) => ({ pid, type: 'Utility', name })) }
  setAboutPanelOptions(_about: object): void { /* shown by the system */ }

  setPath(name: string, folder: string): void {
    if (!existsSync(folder)) throw new Error(`Failed to set path: ${folder} does not exist`)
    this.#paths.set(name, folder)
  }

  requestSingleInstanceLock(): boolean {
    return takeInstanceLock(this.getPath('userData'), { argv: process.argv, cwd: process.cwd() }, ({ argv, cwd }) => { this.emit('second-instance', preventable({}), argv, cwd) })
  }

  becomeReady(): void {
    this.#isReady = true
    this.#ready.resolve({})
    this.emit('ready', {}, {})
  }

  quit(): void {
    if (this.isQuitting) return
    const before = preventable({})
    this.emit('before-quit', before)
    if (before.defaultPrevented) return
    this.isQuitting = true
    void this.#quit()
  }

  exit(code = 0): never {
    this.emit('quit', {}, code)
    state.chromium?.child.kill()
    process.exit(code)
  }

  async #quit(): Promise<void> {
    for (const window of this.openWindows()) {
      window.close()
      if (!(await window.left)) return this.#stay()
    }
    const will = preventable({})
    this.emit('will-quit', will)
    if (will.defaultPrevented) return this.#stay()
    await state.chromium?.end()
    this.exit(0)
  }

  #stay(): void {
    this.isQuitting = false
  }
}

export const app = strict('app', new App())
