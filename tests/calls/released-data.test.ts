import { expect, test } from 'vitest'
import type { DossierId, IsoDate, IsoInstant } from '#domain/ids.ts'
import { cpSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openStore } from '#store/open-store.ts'

// `tests/released/log-N` is an office's data as the build of log.db version N left it: its log, its key, and what its citizens were told. Never made anew.

const RELEASED = path.join(import.meta.dirname, '../released/log-1')
const told = JSON.parse(readFileSync(path.join(RELEASED, 'told.json'), 'utf8')) as readonly { readonly dossier: DossierId; readonly registerNumber: string; readonly permitNumber: string; readonly applicant: string }[]
const NOW = '2026-11-17T02:00:00.000Z' as IsoInstant

function openCopy() {
  const root = mkdtempSync(path.join(tmpdir(), 'loket-released-'))
  cpSync(path.join(RELEASED, 'log.db'), path.join(root, 'data/log.db'), { recursive: true })
  cpSync(path.join(RELEASED, 'keys'), path.join(root, 'keys'), { recursive: true })
  return openStore({ data: path.join(root, 'data'), keys: path.join(root, 'keys'), now: () => NOW })
}

test('data of the first release opens as it was: every number told, nothing at fault, no warning, and the next number follows', () => {
  const store = openCopy()
  try {
    expect(store.warnings).toEqual([])
    expect(store.verify(10)).toEqual([])
    for (const { dossier, registerNumber, permitNumber, applicant } of told) {
      const state = store.dossiers.state(dossier as DossierId)
      expect(state?.applicant.name).toBe(applicant)
      expect(state?.registerNumber?.text ?? '').toBe(registerNumber)
      if (permitNumber !== '') expect(Object.values(state?.documents ?? {}).map((document) => document.number?.text)).toContain(permitNumber)
    }
    const book = store.settings.books().find(({ purpose }) => purpose === 'register')
    expect(book && store.numbers.next({ book: book.id, date: '2026-11-17' as IsoDate, abbreviation: '', placeSequence: '' }).text).toBe('0010/REG/XI/2026')
  } finally {
    store.close()
  }
})
