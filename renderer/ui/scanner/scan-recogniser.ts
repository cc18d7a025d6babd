/** How every code on our papers begins. */
export const SCAN_PREFIX = 'LKT1:'

/** Between two keys of a scanner, at most, while it is not known to be one: milliseconds. */
export const SCAN_PACE = 35

/** Once the prefix came at that pace nobody types any more: a scanner that stumbles for so long still goes on. Milliseconds. */
export const SCAN_REST = 150

/** A scanner may send "new line" or Tab after its Enter. Milliseconds. */
const SCAN_TAIL = 60

/** More than any code of ours holds. */
const LONGEST = 200

export interface ScannedKey {
  /** As in `KeyboardEvent.key`. */
  readonly key: string
  /** Held with Ctrl, Alt or Meta: a control character, never a part of a code. */
  readonly control: boolean
  /** The key stays down: no scanner does that. */
  readonly repeat: boolean
  /** When the key went down, in milliseconds of any one clock. */
  readonly at: number
}

/**
 * What a key is.
 * `person`: nobody else's business. `first`: may begin a code; what stands in the field now is to be remembered.
 * `hush`: likely a scanner's; the field gets it, no other listener may act on it.
 * `begun`: a scanner's, and known to be one from now on; what it typed so far is to be taken back.
 * `swallow`: a scanner's. `end`: its last, `code` is whole.
 */
export type KeyVerdict = { readonly is: 'person' | 'first' | 'hush' | 'begun' | 'swallow' } | { readonly is: 'end'; readonly code: string }

/** Tells a scanner from a person: the prefix, the pace, the Enter. Knows neither page nor clock. */
export class ScanRecogniser {
  #text = ''
  #last = Number.NEGATIVE_INFINITY
  #ended = Number.NEGATIVE_INFINITY

  key(pressed: ScannedKey): KeyVerdict {
    if (this.scanning && pressed.at - this.#last <= SCAN_REST) return this.#goOn(pressed)
    if (isTail(pressed) && pressed.at - this.#ended <= SCAN_TAIL) return { is: 'swallow' }
    if (MODIFIERS.has(pressed.key)) return this.#holdOn(pressed)
    return this.#begin(pressed)
  }

  /** A scanner is at work and not done. */
  get scanning(): boolean {
    return this.#text.length >= SCAN_PREFIX.length
  }

  /** What has come of the code so far. */
  get said(): string {
    return this.#text
  }

  /** The scanner has fallen silent without an Enter: what it said. */
  rest(): string {
    const code = this.#text
    this.#text = ''
    return code
  }

  /** Shift for the next character: no key by itself, and no pause. */
  #holdOn({ at }: ScannedKey): KeyVerdict {
    if (at - this.#last <= SCAN_PACE) this.#last = at
    return { is: 'person' }
  }

  #begin({ key, control, repeat, at }: ScannedKey): KeyVerdict {
    const known = at - this.#last <= SCAN_PACE ? this.#text : ''
    const text = known + key.toUpperCase()
    this.#last = at
    if (control || repeat || key.length !== 1 || !SCAN_PREFIX.startsWith(text)) return this.#startOver(key, control || repeat)
    this.#text = text
    if (text === SCAN_PREFIX) return { is: 'begun' }
    return { is: text.length === 1 ? 'first' : 'hush' }
  }

  /** No code after all; but this very key may begin one. */
  #startOver(key: string, never: boolean): KeyVerdict {
    this.#text = !never && key.toUpperCase() === SCAN_PREFIX[0] ? SCAN_PREFIX.slice(0, 1) : ''
    return { is: this.#text === '' ? 'person' : 'first' }
  }

  #goOn({ key, control, at }: ScannedKey): KeyVerdict {
    this.#last = at
    if (key === 'Enter' || key === 'Tab') {
      this.#ended = at
      return { is: 'end', code: this.rest() }
    }
    if (key.length === 1 && !control && this.#text.length < LONGEST) this.#text += key
    return { is: 'swallow' }
  }
}

const MODIFIERS: ReadonlySet<string> = new Set(['Shift', 'Control', 'Alt', 'Meta', 'CapsLock', 'AltGraph'])
const isTail = ({ key, control }: ScannedKey): boolean => key === 'Enter' || key === 'Tab' || (control && ['j', 'm', 'i'].includes(key.toLowerCase()))
