import { fork, type ChildProcess } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { state } from './state.ts'
import { strict } from './strict.ts'
import { structured } from './structured.ts'

export interface ForkOptions {
  readonly serviceName?: string
  readonly env?: NodeJS.ProcessEnv
  readonly cwd?: string
  /** Chromium's own; of them `--js-flags` are given on to V8. */
  readonly execArgv?: readonly string[]
}

/** A utility process as a child of Node's own, with `process.parentPort` as Electron gives it (utility-start.ts). */
class UtilityProcess extends EventEmitter {
  readonly #child: ChildProcess

  constructor(child: ChildProcess, name: string) {
    super()
    this.#child = child
    if (child.pid !== undefined) state.processes.set(child.pid, name)
    child.on('spawn', () => { this.emit('spawn') })
    child.on('message', (message) => { this.emit('message', message) })
    child.on('exit', (code, signal) => {
      if (child.pid !== undefined) state.processes.delete(child.pid)
      this.emit('exit', code ?? (signal === null ? 0 : 15))
    })
    process.on('exit', () => { child.kill() })
  }

  get pid(): number | undefined { return this.#child.exitCode === null && this.#child.signalCode === null ? this.#child.pid : undefined }
  kill(): boolean { return this.#child.kill() }

  postMessage(message: unknown): void {
    if (this.#child.connected) this.#child.send(structured(message) as object)
  }
}

export const utilityProcess = strict('utilityProcess', {
  fork(file: string, args: readonly string[] = [], { env, cwd, serviceName = 'Node Utility Process', execArgv = [] }: ForkOptions = {}): UtilityProcess {
    if (state.chromium === null) throw new Error('utilityProcess cannot be created before app is ready')
    const start = new URL('utility-start.ts', import.meta.url).href
    const child = fork(file, [...args], { env: env ?? process.env, ...(cwd === undefined ? {} : { cwd }), execArgv: ['--disable-warning=ExperimentalWarning', ...execArgv.flatMap(jsFlags), '--import', start], serialization: 'advanced', stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
    return strict('UtilityProcess', new UtilityProcess(child, serviceName))
  },
})

const jsFlags = (option: string): readonly string[] => (option.startsWith(JS_FLAGS) ? option.slice(JS_FLAGS.length).split(' ') : [])
const JS_FLAGS = '--js-flags='
