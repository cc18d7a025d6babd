import type { CallRequest, Reply } from './call.ts'
import type { CallName } from './calls.ts'
import type { Changed } from './changes.ts'
import type { PrintAnswer, Printers, Sheet } from './printing.ts'

/** What the screen is given by its host: preload in Electron, `renderer/host/browser.ts` in the browser. Typed calls are built on it in one place. */
export interface Bridge {
  readonly host: 'electron' | 'browser'
  call(name: CallName, request: CallRequest): Promise<Reply<unknown>>
  onChanged(listener: (changed: Changed) => void): () => void
  /** Sends a paper (a path under /papers or /exports) to the printer of its kind of sheet, or to the system's own print window. */
  print(path: string, sheet: Sheet): Promise<PrintAnswer>
  /** Null where the browser prints and knows its printers alone. */
  printers(): Promise<Printers | null>
  /** Kept on this PC; "" = ask each time. */
  choosePrinter(sheet: Sheet, name: string): Promise<void>
}

declare global {
  interface Window {
    readonly loket?: Bridge
  }
}
