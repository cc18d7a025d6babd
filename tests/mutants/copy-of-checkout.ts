import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { editedText, type Mutant } from './mutant.ts'

export const ROOT = path.join(import.meta.dirname, '../..')
const LEFT_OUT = new Set(['.git', '.tsbuild', 'dist', 'release', 'node_modules'])

/** The sources beside the checkout, to plant bugs in. The checkout itself is never written. */
export class CopyOfCheckout {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'loket-mutants-'))

  constructor() {
    for (const name of readdirSync(ROOT)) if (!LEFT_OUT.has(name)) cpSync(path.join(ROOT, name), path.join(this.folder, name), { recursive: true, filter: (from) => path.basename(from) !== 'node_modules' })
    symlinkSync(path.join(ROOT, 'node_modules'), path.join(this.folder, 'node_modules'))
  }

  /** Works on the copy with the bug in it, then takes the bug out again. */
  async with<Value>({ edits }: Mutant, work: () => Promise<Value>): Promise<Value> {
    const before = new Map(edits.map(({ file }) => [file, readFileSync(path.join(this.folder, file), 'utf8')]))
    try {
      for (const edit of edits) {
        const file = path.join(this.folder, edit.file)
        writeFileSync(file, editedText(readFileSync(file, 'utf8'), edit))
      }
      return await work()
    } finally {
      for (const [file, text] of before) writeFileSync(path.join(this.folder, file), text)
    }
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true })
  }
}
