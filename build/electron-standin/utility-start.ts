// Loaded before the entry of a utility process: gives it `process.parentPort`, which holds messages back until somebody listens.
import { EventEmitter } from 'node:events'

class ParentPort extends EventEmitter {
  #listening = false

  postMessage(message: unknown): void {
    process.send?.(message)
  }

  override on(name: string, listener: (...values: unknown[]) => void): this {
    super.on(name, listener)
    if (name === 'message' && !this.#listening) {
      this.#listening = true
      process.on('message', (data) => { this.emit('message', { data, ports: [] }) })
    }
    return this
  }
}

Object.defineProperty(process, 'parentPort', { value: new ParentPort() })
Object.defineProperty(process, 'type', { value: 'utility' })
