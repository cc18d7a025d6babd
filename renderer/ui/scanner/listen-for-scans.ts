import { FieldKeeper } from './field-keeper.ts'
import { SCAN_REST, ScanRecogniser } from './scan-recogniser.ts'

type ScanListener = (code: string) => void
let listener: ScanListener | null = null

/** Whoever opens what was scanned; without one a scan comes to nothing (log-in, wizard). */
export function onScan(open: ScanListener): () => void {
  listener = open
  return () => {
    if (listener === open) listener = null
  }
}

/**
 * One listener on the window, before all others, whatever has the focus: a code of ours read by a scanner (which types like a keyboard) reaches `onScan`.
 * What it typed is taken out of the field again; none of its keys, its Enter least of all, presses anything. To be called before other listeners are there.
 */
export function listenForScans(): () => void {
  const recogniser = new ScanRecogniser()
  const fields = new FieldKeeper()
  let waiting: number | undefined
  const silent = (): void => {
    if (recogniser.scanning) listener?.(recogniser.rest())
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const verdict = recogniser.key({ key: event.key, control: event.ctrlKey || event.altKey || event.metaKey, repeat: event.repeat, at: event.timeStamp })
    window.clearTimeout(waiting)
    if (recogniser.scanning) waiting = window.setTimeout(silent, 2 * SCAN_REST)
    if (verdict.is === 'person') return
    if (verdict.is === 'first') return fields.begin()
    event.stopImmediatePropagation()
    if (verdict.is === 'hush') return
    event.preventDefault()
    if (verdict.is === 'begun') fields.restore()
    if (verdict.is === 'end') listener?.(verdict.code)
  }
  const onBeforeInput = (event: Event): void => fields.keep(event.target)
  window.addEventListener('keydown', onKeyDown, { capture: true })
  window.addEventListener('beforeinput', onBeforeInput, { capture: true })
  return () => {
    window.removeEventListener('keydown', onKeyDown, { capture: true })
    window.removeEventListener('beforeinput', onBeforeInput, { capture: true })
  }
}
