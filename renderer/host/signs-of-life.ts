const SIGNS = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const

let last = Date.now()

/** Somebody sits at this screen. */
export function touched(): void {
  last = Date.now()
}

/** Milliseconds since somebody last touched a key or the mouse. Where the clock was set back the wait begins anew. */
export function untouched(): number {
  last = Math.min(last, Date.now())
  return Date.now() - last
}

/** Looks for keys and the mouse on this screen. */
export function watchForLife(screen: Pick<EventTarget, 'addEventListener'>): void {
  for (const sign of SIGNS) screen.addEventListener(sign, touched, { capture: true, passive: true })
}
