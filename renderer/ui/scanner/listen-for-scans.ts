import { FieldKeeper } from './field-keeper.ts'
import { SCAN_PACE, SCAN_REST, ScanRecogniser } from './scan-recogniser.ts'

interface ScanListener {
  /** Nothing of it is wanting: it may be opened though no Enter came. */
  readonly isWhole: (code: string) => boolean
  readonly open: (code: string) => void
}
let listener: ScanListener | null = null

/** Whoever opens what was scanned; without one a scan comes to nothing (log-in, wizard). */
export function onScan(heard: ScanListener): () => void {
  listener = heard
  return () => {
    if (listener === heard) listener = null
  }
}

/** Keys that may begin a code, and whether the next came at a scanner's pace. */
const firsts = new WeakMap<Event, { scanned: boolean }>()

/** Does what a key means; one that may begin a code waits for a moment, and does nothing if a code it was. */
export function unlessScanned(event: KeyboardEvent, act: () => void): void {
  const first = firsts.get(event)
  if (first === undefined) act()
  else window.setTimeout(() => first.scanned || act(), SCAN_PACE + DELAY)
}

/** The second key may be held up on its way through a busy PC: milliseconds, too few for a person to feel. */
const DELAY = 45

/** A scanner that sends no Enter is done when nothing has come for so long: milliseconds. */
const SILENCE = 500

/** A busy PC may hold its keys up for longer: what is not whole yet is waited for, so that the rest of it presses nothing. Milliseconds. */
const PATIENCE = 3000

/**
 * One listener on the window, before all others, whatever has the focus: a code of ours read by a scanner (which types like a keyboard) reaches `onScan`.
 * What it typed is taken out of the field again; none of its keys, its Enter least of all, presses anything. To be called before other listeners are there.
 */
export function listenForScans(): () => void {
  const recogniser = new ScanRecogniser()
  const fields = new FieldKeeper()
  let first = { scanned: false }
  let waiting: number | undefined
  const done = (): void => {
    if (recogniser.scanning) listener?.open(recogniser.rest())
  }
  const silent = (): void => {
    if (listener?.isWhole(recogniser.said) === false) waiting = window.setTimeout(done, PATIENCE)
    else done()
  }
  let last = 0
  const onKeyDown = (event: KeyboardEvent): void => {
    // A person's next key, sooner than the silence was over.
    if (event.timeStamp - last > SCAN_REST) done()
    last = event.timeStamp
    const verdict = recogniser.key({ key: event.key, control: event.ctrlKey || event.altKey || event.metaKey, repeat: event.repeat, at: event.timeStamp })
    window.clearTimeout(waiting)
    if (recogniser.scanning) waiting = window.setTimeout(silent, SILENCE)
    if (verdict.is === 'person') return
    if (verdict.is === 'first') {
      first = { scanned: false }
      firsts.set(event, first)
      return fields.begin()
    }
    first.scanned = true
    event.stopImmediatePropagation()
    if (verdict.is === 'hush') return
    event.preventDefault()
    if (verdict.is === 'begun') fields.restore()
    if (verdict.is === 'end') listener?.open(verdict.code)
  }
  const onBeforeInput = (event: Event): void => fields.keep(event.target)
  window.addEventListener('keydown', onKeyDown, { capture: true })
  window.addEventListener('beforeinput', onBeforeInput, { capture: true })
  return () => {
    window.removeEventListener('keydown', onKeyDown, { capture: true })
    window.removeEventListener('beforeinput', onBeforeInput, { capture: true })
  }
}
