import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import type { IsoInstant, OfficeId } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import { readRecoveryCode, RECOVERY_BYTES, recoveryCodeText, recoveryQrText } from '#protocol/sync/recovery-code.ts'
import { writeOfficeRecord } from '#store/device/office-record.ts'
import { founded } from '../../electron/sync/http/enrol.ts'
import { foundingKey, officeKey, officeKeySecret } from '../../electron/sync/http/office-key.ts'
import { RecoverySheet, sheetCode } from '../../electron/sync/office/recovery-sheet.ts'

const OFFICE = 'kampar' as OfficeId
const NOW = '2026-11-02T01:00:00.000Z' as IsoInstant
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

const folders: string[] = []
afterEach(() => { for (const folder of folders.splice(0)) rmSync(folder, { recursive: true }) })

function keysFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'loket-sheet-'))
  folders.push(folder)
  return folder
}

const sheetOf = (keys: string, office: OfficeId | null = OFFICE): RecoverySheet => new RecoverySheet({ keys, office: () => office, now: () => NOW })

/** The keys folder of the PC that founded the office. */
function foundersFolder(office = OFFICE): string {
  const keys = keysFolder()
  officeKey(keys, office, NOW)
  return keys
}

/** That of another PC of the office, which knows the public key. */
function guestsFolder(founder: string, office = OFFICE): string {
  const keys = keysFolder()
  writeOfficeRecord(keys, founded(office, must(foundingKey(founder, office), 'a key'), 'b'.repeat(64)))
  return keys
}

const refused = (sheet: RecoverySheet, typed: string) => {
  const taken = sheet.take(typed)
  return taken.ok ? '' : taken.refusal.message
}

describe('the groups of a recovery sheet', () => {
  const bytes = fc.uint8Array({ minLength: RECOVERY_BYTES, maxLength: RECOVERY_BYTES })

  test('are read back as they were, with small letters, without dashes, with blanks, and from the picture', () => {
    fc.assert(fc.property(bytes, (all) => {
      const text = recoveryCodeText(all)
      expect(text).toMatch(/^([0-9A-Z]{5}[0-9A-Z*~$=]-?){12}$/)
      for (const typed of [text, text.toLowerCase(), text.replaceAll('-', ''), ` ${text.replaceAll('-', '  ')} `, text.replaceAll('0', 'O').replaceAll('1', 'l'), recoveryQrText(text)]) expect(readRecoveryCode(typed)).toEqual({ ok: true, value: all })
    }))
  })

  test('tell which one is wrong: one sign, two that changed places, one too few', () => {
    fc.assert(fc.property(bytes, fc.nat(11), fc.nat(4), fc.nat(31), (all, group, at, sign) => {
      const groups = recoveryCodeText(all).split('-')
      const typed = (changed: string): string => groups.map((one, place) => (place === group ? changed : one)).join('-')
      const right = must(groups[group], 'a group')
      const other = right.slice(0, at) + must(SIGNS[sign], 'a sign') + right.slice(at + 1)
      const swapped = right.slice(0, at) + must(right[at + 1], 'a sign') + must(right[at], 'a sign') + right.slice(at + 2)
      for (const changed of [other, swapped]) if (changed !== right) expect(readRecoveryCode(typed(changed))).toEqual({ ok: false, refusal: [group + 1] })
      expect(readRecoveryCode(typed(right.slice(0, at) + right.slice(at + 1)))).toEqual({ ok: false, refusal: [group + 1] })
    }))
  })

  test('too few or too many are told as that', () => {
    const text = recoveryCodeText(new Uint8Array(RECOVERY_BYTES))
    for (const typed of ['', text.slice(0, -7), `${text}-000000`, text.replaceAll('-', '').slice(1)]) expect(readRecoveryCode(typed)).toMatchObject({ ok: false })
    expect(readRecoveryCode(text.slice(0, -7))).toEqual({ ok: false, refusal: [] })
  })
})

test('the key from the sheet is the office’s own, kept as the founder keeps it', () => {
  const founder = foundersFolder()
  const here = sheetOf(founder)
  expect([here.founded, here.printed]).toEqual([true, false])
  const code = must(here.print(), 'a sheet')
  expect(here.printed).toBe(true)
  const keys = guestsFolder(founder)
  const there = sheetOf(keys)
  expect([there.founded, there.printed, there.print()]).toEqual([false, false, null])
  expect(there.take(code)).toEqual({ ok: true, value: {} })
  expect([there.founded, there.printed]).toEqual([true, true])
  expect(foundingKey(keys, OFFICE)?.publicKey).toBe(foundingKey(founder, OFFICE)?.publicKey)
  expect(there.print()).toBe(code)
  expect(there.take(code).ok).toBe(true)
  expect(readdirSync(keys).toSorted()).toEqual(['kantor-kampar.lembar', 'kantor-kampar.pem', 'kantor.json'])
})

test('what is mistyped is told group by group, and nothing is kept', () => {
  const founder = foundersFolder()
  const groups = must(sheetOf(founder).print(), 'a sheet').split('-')
  const keys = guestsFolder(founder)
  const there = sheetOf(keys)
  const spoilt = (...places: readonly number[]): string => groups.map((group, place) => (places.includes(place) ? (group.startsWith('7') ? '8' : '7') + group.slice(1) : group)).join('-')
  expect(refused(there, spoilt(2))).toContain('Kelompok ke-3 salah ketik')
  expect(refused(there, spoilt(2, 11))).toContain('Kelompok ke-3, ke-12 salah ketik')
  expect(refused(there, groups.slice(1).join('-'))).toContain('dua belas kelompok')
  expect(refused(there, [groups[1], groups[0], ...groups.slice(2)].join('-'))).toContain('tertukar')
  expect(readdirSync(keys)).toEqual(['kantor.json'])
})

test('no other key is taken: of another office, of this one by another key, or where no office ever had a server', () => {
  const founder = foundersFolder()
  const keys = guestsFolder(founder)
  const elsewhere = 'pekanbaru' as OfficeId
  expect(refused(sheetOf(keys), must(sheetOf(foundersFolder(elsewhere), elsewhere).print(), 'a sheet'))).toContain('kantor lain')
  expect(refused(sheetOf(keys), must(sheetOf(foundersFolder()).print(), 'a sheet'))).toContain('bukan kunci kantor ini')
  expect(refused(sheetOf(keysFolder(), null), must(sheetOf(founder).print(), 'a sheet'))).toContain('belum pernah bergabung')
  expect(readdirSync(keys)).toEqual(['kantor.json'])
  // Restored without any keys: the sheet itself says whose it is.
  const secret = must(officeKeySecret(founder, OFFICE), 'a secret')
  expect(refused(sheetOf(keysFolder()), sheetCode(elsewhere, secret))).toContain('kantor lain')
  const bare = keysFolder()
  expect(sheetOf(bare).take(sheetCode(OFFICE, secret)).ok).toBe(true)
  expect(foundingKey(bare, OFFICE)?.publicKey).toBe(foundingKey(founder, OFFICE)?.publicKey)
})
