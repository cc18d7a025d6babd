import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron'
import type { ClientId } from '#protocol/port.ts'
import type { CounterKeeper } from '../host/counter-keeper.ts'
import { answerCall } from './answer-call.ts'
import { CHANNELS } from './channels.ts'
import { isTrustedSender } from './trusted-sender.ts'

export interface Calling {
  readonly contents: WebContents
  readonly client: ClientId
  readonly keeper: Pick<CounterKeeper, 'call' | 'onChanged'>
  /** Prints a paper by its path. */
  readonly print: (path: unknown) => Promise<{ readonly printed: boolean; readonly message: string }>
}

/** Joins the preload's bridge to the counter, for our own window and no other. */
export function setupCalls({ contents, client, keeper, print }: Calling): void {
  const trusted = (event: IpcMainInvokeEvent): void => {
    if (event.sender !== contents || !isTrustedSender(event.senderFrame)) throw new Error(`refused: ${event.senderFrame?.url ?? 'a frame that is gone'}`)
  }
  ipcMain.handle(CHANNELS.call, (event, name: unknown, request: unknown) => {
    trusted(event)
    return answerCall((known, parsed) => keeper.call(client, known, parsed), name, request)
  })
  ipcMain.handle(CHANNELS.print, (event, path: unknown) => {
    trusted(event)
    return print(path)
  })
  keeper.onChanged((changed) => { if (!contents.isDestroyed()) contents.send(CHANNELS.changed, changed) })
}
