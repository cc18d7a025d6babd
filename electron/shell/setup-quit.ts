import { app } from 'electron'
import type { CounterKeeper } from '../host/counter-keeper.ts'

/** Milliseconds a counter gets to finish and close its files. */
const PATIENCE = 10_000

/** Loket ends with its window, and not before the counter has closed its files and `last` is done. */
export function setupQuit(keeper: Pick<CounterKeeper, 'close'>, last: () => Promise<void> = () => Promise.resolve()): void {
  let closed = false
  app.on('window-all-closed', () => { app.quit() })
  app.on('will-quit', (event) => {
    if (closed) return
    event.preventDefault()
    void keeper.close(PATIENCE).then(last).finally(() => {
      closed = true
      app.quit()
    })
  })
}
