import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Printers, Sheet } from '#protocol/printing.ts'

type Chosen = Printers['chosen']

/** Which sheet goes to which printer, in a file of this PC's profile: a printer is a thing of the desk, not of the register. */
export class PrinterChoices {
  readonly #file: string

  /** `file`: absolute; need not be there yet. */
  constructor(file: string) {
    this.#file = file
  }

  /** Whatever cannot be read is not chosen. */
  read(): Chosen {
    const found = readKept(this.#file)
    const name = (sheet: Sheet): string => (typeof found[sheet] === 'string' ? found[sheet] : '')
    return { slip: name('slip'), letter: name('letter'), book: name('book') }
  }

  choose(sheet: Sheet, name: string): void {
    mkdirSync(path.dirname(this.#file), { recursive: true })
    writeFileSync(`${this.#file}.tmp`, JSON.stringify({ ...this.read(), [sheet]: name }), { flush: true })
    renameSync(`${this.#file}.tmp`, this.#file)
  }
}

function readKept(file: string): Readonly<Record<string, unknown>> {
  try {
    const found: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return typeof found === 'object' && found !== null ? { ...found } : {}
  } catch {
    return {}
  }
}
