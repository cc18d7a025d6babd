import type { CallRequest, Reply } from './call.ts'
import type { CallName } from './calls.ts'
import type { Changed } from './changes.ts'

/** What the screen is given by its host: preload in Electron, `renderer/host/browser.ts` in the browser. Typed calls are built on it in one place. */
export interface Bridge {
  readonly host: 'electron' | 'browser'
  call(name: CallName, request: CallRequest): Promise<Reply<unknown>>
  onChanged(listener: (changed: Changed) => void): () => void
  /** Sends a paper (a path under /papers) to the operating system's print dialog or queue. */
  print(path: string): Promise<{ readonly printed: boolean; readonly message: string }>
}

declare global {
  interface Window {
    readonly loket?: Bridge
  }
}
