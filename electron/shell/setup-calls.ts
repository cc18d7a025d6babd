import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron'
import type { Changed } from '#protocol/changes.ts'
import type { ClientId } from '#protocol/port.ts'
import { isSheet, type PrintAnswer, type Printers } from '#protocol/printing.ts'
import type { CounterKeeper } from '../host/counter-keeper.ts'
import { answerCall } from './answer-call.ts'
import { CHANNELS } from './channels.ts'
import type { PrinterChoices } from './printer-choices.ts'
import { isTrustedSender } from './trusted-sender.ts'

const LONGEST_NAME = 500

export interface Calling {
  readonly contents: WebContents
  readonly client: ClientId
  readonly keeper: Pick<CounterKeeper, 'call' | 'onChanged' | 'opening'>
  /** Prints a paper by its path. */
  readonly print: (path: unknown, sheet: unknown) => Promise<PrintAnswer>
  readonly choices: PrinterChoices
}

/** Joins the preload's bridge to the counter, for our own window and no other. */
export function setupCalls({ contents, client, keeper, print, choices }: Calling): void {
  const trusted = (event: IpcMainInvokeEvent): void => {
    if (event.sender !== contents || !isTrustedSender(event.senderFrame)) throw new Error(`refused: ${event.senderFrame?.url ?? 'a frame that is gone'}`)
  }
  ipcMain.handle(CHANNELS.call, (event, name: unknown, request: unknown) => {
    trusted(event)
    return answerCall((known, parsed) => keeper.call(client, known, parsed), name, request)
  })
  ipcMain.handle(CHANNELS.print, (event, path: unknown, sheet: unknown) => {
    trusted(event)
    return print(path, sheet)
  })
  ipcMain.handle(CHANNELS.printers, async (event): Promise<Printers> => {
    trusted(event)
    return { installed: (await contents.getPrintersAsync()).map(({ name, displayName }) => ({ name, label: displayName })), chosen: choices.read() }
  })
  ipcMain.handle(CHANNELS.choosePrinter, (event, sheet: unknown, name: unknown) => {
    trusted(event)
    if (!isSheet(sheet) || typeof name !== 'string' || name.length > LONGEST_NAME) throw new Error('refused: no sheet, or no printer')
    choices.choose(sheet, name)
  })
  // A page that has just loaded has missed what was said before.
  contents.on('did-finish-load', () => { contents.send(CHANNELS.changed, { topics: [], opening: keeper.opening } satisfies Changed) })
  keeper.onChanged((changed) => { if (!contents.isDestroyed()) contents.send(CHANNELS.changed, changed) })
}
