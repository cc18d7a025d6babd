import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const RELEASED = path.resolve(import.meta.dirname, '../released/log-1')

/** Data as the first release left them: opened, they are moved to this build's version, and the register is made anew. */
export function asFirstReleased(folder: string): void {
  cpSync(path.join(RELEASED, 'log.db'), path.join(folder, 'data/log.db'))
  cpSync(path.join(RELEASED, 'keys'), path.join(folder, 'keys'), { recursive: true })
}

/** Holds a counter in its opening: after each word about it, until `letGo` says how many words were enough. */
export class HeldOpening {
  readonly env: Readonly<Record<string, string>>
  readonly #gates: string

  constructor(folder: string) {
    this.#gates = path.join(folder, 'gates')
    mkdirSync(this.#gates, { recursive: true })
    this.env = { NODE_OPTIONS: `--import=${pathToFileURL(path.join(import.meta.dirname, 'hold-opening.ts')).href}`, LOKET_HELD: this.#gates }
  }

  letGo(words: number): void {
    for (let word = 1; word <= words; word += 1) writeFileSync(path.join(this.#gates, String(word)), '')
  }
}
