import type { Protocol } from './devtools-protocol.ts'
import { fromWire } from './wire-url.ts'

/** The part of Electron's `WebFrameMain` the stand-in knows. */
export interface WebFrame {
  readonly url: string
  readonly parent: WebFrame | null
  readonly top: WebFrame
  readonly framesInSubtree: readonly WebFrame[]
}

interface Known {
  readonly parentId: string | undefined
  readonly url: string
}

/** The frames of one page, by Chromium's ids. */
export class FrameTree {
  readonly #frames = new Map<string, Known>()
  #mainId = ''

  get mainId(): string { return this.#mainId }
  has(id: string): boolean { return this.#frames.has(id) }
  isMain(id: string): boolean { return id === this.#mainId }
  attached(id: string, parentId: string): void { this.#frames.set(id, { parentId, url: '' }) }
  detached(id: string): void { this.#frames.delete(id) }

  navigated(frame: Protocol.Page.Frame): void {
    if (frame.parentId === undefined) this.#mainId = frame.id
    this.#frames.set(frame.id, { parentId: frame.parentId, url: fromWire(frame.url + (frame.urlFragment ?? '')) })
  }

  movedWithinDocument(id: string, url: string): void {
    const known = this.#frames.get(id)
    if (known !== undefined) this.#frames.set(id, { ...known, url: fromWire(url) })
  }

  frame(id: string): WebFrame {
    const known = this.#frames.get(id)
    const parent = known?.parentId === undefined ? null : this.frame(known.parentId)
    const children = [...this.#frames].filter(([, each]) => each.parentId === id).map(([child]) => child)
    const frame: WebFrame = {
      url: known?.url ?? '',
      parent,
      get top() { return parent?.top ?? frame },
      get framesInSubtree() { return [frame, ...framesOf(children)] },
    }
    const framesOf = (ids: readonly string[]): readonly WebFrame[] => ids.flatMap((child) => this.frame(child).framesInSubtree)
    return frame
  }
}
