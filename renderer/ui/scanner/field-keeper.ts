type TextBox = HTMLInputElement | HTMLTextAreaElement
type Box = TextBox | HTMLSelectElement

interface Kept {
  readonly value: string
  readonly start: number | null
  readonly end: number | null
}

/** Remembers fields as they were before a scanner typed into them, and puts that back. */
export class FieldKeeper {
  #focus: Element | null = null
  readonly #kept = new Map<Box, Kept>()

  /** A code may begin: what has the focus now is remembered. */
  begin(): void {
    this.#kept.clear()
    this.#focus = document.activeElement
    this.keep(this.#focus)
  }

  /** A field is about to be typed into that the focus was moved to meanwhile (a list that searches as one types). */
  keep(target: EventTarget | null): void {
    if (!isBox(target) || this.#kept.has(target)) return
    const { selectionStart: start = null, selectionEnd: end = null } = target instanceof HTMLSelectElement ? {} : target
    this.#kept.set(target, { value: target.value, start, end })
  }

  /** Everything as it was, the focus too; those who follow a field hear of it. */
  restore(): void {
    for (const [box, kept] of this.#kept) putBack(box, kept)
    this.#kept.clear()
    if (this.#focus instanceof HTMLElement && document.activeElement !== this.#focus) this.#focus.focus()
  }
}

const isBox = (target: EventTarget | null): target is Box =>
  target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || (target instanceof HTMLInputElement && !['checkbox', 'radio', 'file', 'button', 'submit'].includes(target.type))

function putBack(box: Box, { value, start, end }: Kept): void {
  if (box.value !== value) {
    // The prototype's own setter: React takes a value set past it for something typed.
    Object.getOwnPropertyDescriptor(prototypeOf(box), 'value')?.set?.call(box, value)
    box.dispatchEvent(new Event(box instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }))
  }
  if (!(box instanceof HTMLSelectElement) && start !== null && end !== null) box.setSelectionRange(start, end)
}

function prototypeOf(box: Box): object {
  if (box instanceof HTMLSelectElement) return HTMLSelectElement.prototype
  return box instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype
}
