import os from 'node:os'
import path from 'node:path'
import { readSwitch } from './command-line.ts'
import { state } from './state.ts'

/** `app.getPath` and `app.setPath`, as on Linux. */
export class AppPaths {
  readonly #set = new Map<string, string>()

  get(name: string): string {
    const found = this.#set.get(name) ?? this.#usual(name)
    if (found === undefined) throw new Error(`Failed to get '${name}' path`)
    return found
  }

  set(name: string, folder: string): void {
    this.#set.set(name, folder)
  }

  #usual(name: string): string | undefined {
    const given = state.switches.map(readSwitch).find((each) => each.name === 'user-data-dir')?.value
    switch (name) {
      case 'home': return os.homedir()
      case 'appData': return process.env['XDG_CONFIG_HOME'] || path.join(os.homedir(), '.config')
      case 'userData': return given ?? path.join(this.get('appData'), state.app.name)
      case 'sessionData': return this.get('userData')
      case 'logs': return path.join(this.get('userData'), 'logs')
      case 'temp': return os.tmpdir()
      case 'exe': return state.executable
      case 'downloads': return path.join(os.homedir(), 'Downloads')
      default: return undefined
    }
  }
}
