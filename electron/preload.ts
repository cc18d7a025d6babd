import { contextBridge, ipcRenderer } from 'electron'
import type { Bridge } from '#protocol/bridge.ts'
import type { Reply } from '#protocol/call.ts'
import type { Changed } from '#protocol/changes.ts'
import { CHANNELS } from './shell/channels.ts'

const bridge: Bridge = {
  host: 'electron',
  call: (name, request): Promise<Reply<unknown>> => ipcRenderer.invoke(CHANNELS.call, name, request),
  onChanged(listener) {
    const heard = (_event: unknown, changed: Changed): void => { listener(changed) }
    ipcRenderer.on(CHANNELS.changed, heard)
    return () => { ipcRenderer.off(CHANNELS.changed, heard) }
  },
  print: (path, sheet): ReturnType<Bridge['print']> => ipcRenderer.invoke(CHANNELS.print, path, sheet),
  printers: (): ReturnType<Bridge['printers']> => ipcRenderer.invoke(CHANNELS.printers),
  choosePrinter: (sheet, name): ReturnType<Bridge['choosePrinter']> => ipcRenderer.invoke(CHANNELS.choosePrinter, sheet, name),
}

contextBridge.exposeInMainWorld('loket', bridge)
