import { EventEmitter } from 'node:events'
import { strict } from './strict.ts'

export type InvokeHandler = (event: object, ...values: unknown[]) => unknown

class IpcMain extends EventEmitter {
  readonly handlers = new Map<string, InvokeHandler>()

  handle(channel: string, handler: InvokeHandler): void {
    if (this.handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    this.handlers.set(channel, handler)
  }

  removeHandler(channel: string): void {
    this.handlers.delete(channel)
  }
}

export const ipcMain = strict('ipcMain', new IpcMain())
