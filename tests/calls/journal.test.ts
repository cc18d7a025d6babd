import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openJournal } from '../../electron/calls/journal.ts'

let folder: string
beforeEach(() => { folder = mkdtempSync(path.join(tmpdir(), 'loket-journal-')) })
afterEach(() => { rmSync(folder, { recursive: true, force: true }) })

const written = (): string => readFileSync(path.join(folder, 'loket.log'), 'utf8')

describe('the diary', () => {
  test('finds a fault by the reference on the screen, with call and place', () => {
    const reference = openJournal(folder).fault(new TypeError('x is not a function'), 'dossier.act')
    const line = JSON.parse(written()) as { reference: string; where: string; fault: string }
    expect(line).toMatchObject({ reference, where: 'dossier.act' })
    expect(line.fault).toContain('TypeError: x is not a function')
    expect(line.fault).toContain('journal.test.ts')
  })

  test('holds no number and no quoted text that people told', () => {
    openJournal(folder).fault(new Error('unhandled case: {"name":"Siti Rahmawati","nik":"1471014502950001"} 081276543210 0812-7654-3210 1471 0145 0295 0001 “Ayu” reading \'Dewi\''), 'intake.receive')
    expect(written()).not.toMatch(/Siti|Ayu|Dewi|1471|0812|3210|0145/)
    expect(written()).toContain('journal.test.ts:')
  })

  // Not on Windows: who may read a folder stands in lists of its own there, not in these bits.
  test.skipIf(process.platform === 'win32')('is the first thing in a new data folder, and leaves it to its user alone: NIKs are to lie in it', () => {
    openJournal(path.join(folder, 'data/catatan')).note('begun')
    for (const made of ['data', 'data/catatan']) expect((statSync(path.join(folder, made)).mode & 0o077).toString(8), made).toBe('0')
  })

  test('goes on in a fresh file at 5 MB, and keeps five', () => {
    const journal = openJournal(folder)
    const long = new Error('x')
    long.stack = 'a b '.repeat(1000)
    for (let line = 0; line < 8000; line += 1) journal.fault(long, 'test')
    const files = readdirSync(folder)
    expect(files.toSorted()).toEqual(['loket.log', 'loket.log.1', 'loket.log.2', 'loket.log.3', 'loket.log.4'])
    for (const file of files) expect(statSync(path.join(folder, file)).size).toBeLessThan(5.1 * 1024 * 1024)
  })

  test('that cannot be written takes nothing down with it', () => {
    const journal = openJournal(folder)
    rmSync(folder, { recursive: true })
    expect(journal.fault(new Error('a fault'), 'test')).toMatch(/^[0-9a-f]{8}$/)
  })
})
