import { CloneCodec } from './clone-codec.ts'
import { ipcMain } from './ipc-main.ts'
import type { FromPreload, ToPreload } from './page/preload-world.ts'
import { structured } from './structured.ts'

/** The page at the other end, as its web contents knows it. */
export interface PreloadEnd {
  /** Made for each message: whoever listens gets `sender` and `senderFrame`. */
  readonly event: () => object
  /** Drops what is told to a page that is gone meanwhile. */
  readonly tell: (message: ToPreload) => void
  readonly emit: (name: string, ...values: unknown[]) => void
  readonly opened: (wanted: { readonly url: string; readonly frameName: string; readonly features: string }) => void
}

const codec = new CloneCodec()
const decoded = (values: unknown): unknown[] => codec.decode(values) as unknown[]

/** Values for a page, cloned as Electron clones them. */
export const toPage = (channel: string, values: readonly unknown[]): ToPreload => ({ t: 'send', channel, values: codec.encode(structured(values)) })

/** Handles one message of a preload as Electron's main process does. */
export async function hearPreload(message: FromPreload, page: PreloadEnd): Promise<void> {
  switch (message.t) {
    case 'open': return page.opened(message)
    case 'failed': return page.emit('preload-error', {}, '', codec.decode(message.error))
    case 'send': return void ipcMain.emit(message.channel, page.event(), ...decoded(message.values))
    case 'invoke': return page.tell(await invoked(message, page.event()))
  }
}

async function invoked({ id, channel, values }: Extract<FromPreload, { t: 'invoke' }>, event: object): Promise<ToPreload> {
  const handler = ipcMain.handlers.get(channel)
  try {
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`)
    return { t: 'reply', id, value: codec.encode(structured(await handler(event, ...decoded(values)))) }
  } catch (error) {
    if (handler !== undefined) console.error(`Error occurred in handler for '${channel}':`, error)
    return { t: 'refused', id, message: `Error invoking remote method '${channel}': ${String(error)}` }
  }
}
