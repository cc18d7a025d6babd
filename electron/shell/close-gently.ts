import type { BrowserWindow } from 'electron'

/** Milliseconds a closed window lives on unseen: more than a hidden page's slowest timer (one second) and a draft's way to the disk. */
const LINGER_MS = 1_500

/** A closed window vanishes at once and ends a moment later: what was typed last is still on its way into its draft. Gives the way to call it back until then. */
export function closeGently(window: BrowserWindow): () => void {
  let ending: NodeJS.Timeout | null = null
  let lingered = false
  window.on('close', (event) => {
    if (lingered) return
    event.preventDefault()
    window.hide()
    ending ??= setTimeout(() => {
      lingered = true
      window.close()
    }, LINGER_MS)
  })
  return () => {
    if (ending !== null) clearTimeout(ending)
    ending = null
  }
}
