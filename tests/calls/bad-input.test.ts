import { calls } from '#protocol/calls.ts'
import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Intake, OpenOffice, PIN, refusalIn, sitisForm } from './open-office.ts'

let office: OpenOffice
let form: Intake
beforeAll(async () => {
  office = await OpenOffice.established()
  form = await sitisForm(office)
})
afterAll(() => office.counter.close())

const stored = async () => ({
  dossiers: (await office.ask('wati', 'register.search', { text: '', status: 'all', year: null, after: '', limit: 1 })).total,
  given: (await office.ask('wati', 'numbering.books', {})).map((row) => row.given),
  drafts: (await office.ask('wati', 'draft.list', {})).length,
  officers: (await office.ask('wati', 'officer.list', {})).officers,
})

/** No word of zod's, of programs or of English reaches an officer, nor what was typed. */
const FOREIGN = /invalid|error|expected|undefined|\bnull\b|\[object|required|string|must|too (big|small)|\bNaN\b|zod/i

function expectPlain(reply: Parameters<typeof refusalIn>[0], about: string): void {
  const { message, fields } = refusalIn(reply)
  for (const text of [message, ...fields.map((field) => field.message)]) {
    expect(text, about).not.toMatch(FOREIGN)
    expect(text, about).toMatch(/^[A-Z].*[.)]$/s)
    expect(text.length, about).toBeLessThan(300)
  }
  expect(fields.length, about).toBeLessThanOrEqual(30)
}

const withName = (name: unknown) => ({ ...form, applicant: { ...form.applicant, name } })
const polluted = (): unknown => JSON.parse(`${JSON.stringify(form).slice(0, -1)},"__proto__":{"admin":true}}`)
const deep = (levels: number): unknown => JSON.parse('['.repeat(levels) + ']'.repeat(levels))

const MALFORMED: Readonly<Record<string, () => unknown>> = {
  'a name of 300 kB': () => withName('A'.repeat(300_000)),
  'a name of 201 letters': () => withName('A'.repeat(201)),
  'a name of nothing but zero-width characters': () => withName('\u200b\u200d\ufeff'),
  'a name of spaces': () => withName('   '),
  'a lone surrogate': () => withName('Siti \ud800'),
  'nothing but U+0000': () => withName('\u0000'),
  'a number for a name': () => withName(7),
  'null for a name': () => withName(null),
  'a list for a name': () => withName(['Siti']),
  'an object for a name': () => withName({ toString: 'Siti' }),
  'no applicant': () => ({ ...form, applicant: undefined }),
  'text for the applicant': () => ({ ...form, applicant: 'Siti' }),
  'a NIK of 25 digits': () => ({ ...form, applicant: { ...form.applicant, nik: '1'.repeat(25) } }),
  'a NIK of letters': () => ({ ...form, applicant: { ...form.applicant, nik: 'abcdefghijklmnop' } }),
  'no NIK': () => ({ ...form, applicant: { ...form.applicant, nik: '' } }),
  'a phone of letters': () => ({ ...form, applicant: { ...form.applicant, phone: 'telepon' } }),
  'a key of its own: __proto__': polluted,
  'an unknown key': () => ({ ...form, admin: true }),
  'a checklist of 100 000': () => ({ ...form, checklist: Array.from({ length: 100_000 }, () => form.checklist[0]) }),
  'a checklist of 100 000 wrong things': () => ({ ...form, checklist: Array.from({ length: 100_000 }, () => 7) }),
  'attachments that were never uploaded': () => ({ ...form, attachments: [{ hash: 'a'.repeat(64), name: 'scan.pdf', mediaType: 'application/pdf', size: 10 }] }),
  'a path for a hash': () => ({ ...form, attachments: [{ hash: '../../etc/passwd', name: 'scan.pdf', mediaType: 'application/pdf', size: 10 }] }),
  'zero copies': () => ({ ...form, copies: 0 }),
  'half a copy': () => ({ ...form, copies: 1.5 }),
  'not-a-number copies': () => ({ ...form, copies: Number.NaN }),
  'a verdict nobody gives': () => ({ ...form, verdict: 'maybe' }),
  'a dossier id that is none': () => ({ ...form, dossier: '1; drop table event' }),
  'a service that is none': () => ({ ...form, service: 'imb' }),
  'a date that is none': () => ({ ...form, permitData: { ...form.permitData, strExpiry: '2026-02-31' } }),
  'a form that is none': () => ({ ...form, permitData: { form: 'constructor' } }),
  'a list': () => [form],
  'text': () => 'terima',
  'nothing': () => undefined,
  'a tower of lists': () => deep(5000),
}

describe('what is malformed is refused in plain Indonesian, and leaves nothing behind', () => {
  test.each(Object.entries(MALFORMED))('%s', async (about, make) => {
    const before = await stored()
    expectPlain(await office.reply('budi', 'intake.receive', make()), about)
    expect(await stored()).toEqual(before)
    expect(({} as Record<string, unknown>)['admin']).toBeUndefined()
  })

  test('every call of the table, given nothing, lists, text or an unknown key, refuses or answers: never a fault', async () => {
    for (const name of Object.keys(calls).filter((one) => !['session.logOut', 'session.lock'].includes(one))) {
      for (const input of [undefined, null, [], 'x', 7, { __unknown: 1 }, polluted()]) {
        const reply = await office.reply('hendra', name, input)
        expect('fault' in reply, `${name} ${String(input)}`).toBe(false)
        if (!reply.ok) expectPlain(reply, name)
      }
    }
  })

  test('an unknown call, and names every object has, are told as unknown', async () => {
    for (const name of ['dossier.delete', '', '__proto__', 'constructor', 'toString', 'hasOwnProperty', 'Intake.receive']) {
      const reply = await office.reply('budi', name, {})
      expect(refusalIn(reply).code, name).toBe('not-found')
      expectPlain(reply, name)
    }
  })

  test('a command without a number, or with one that is none, is not done', async () => {
    const before = await stored()
    for (const request of [{ input: form }, { input: form, commandId: '' }, { input: form, commandId: 'x' }, { input: form, commandId: randomUUID(), more: 1 }, null, 'text']) {
      const reply = await office.counter.call('budi', 'intake.receive', request as Parameters<typeof office.counter.call>[2])
      expect(refusalIn(reply).code).toBe('invalid-input')
      expectPlain(reply, JSON.stringify(request))
    }
    expect(await stored()).toEqual(before)
  })

  test('every field that is wrong is told once, at its path', async () => {
    const { fields } = refusalIn(await office.reply('budi', 'intake.receive', { ...form, copies: 0, verdict: 'maybe', applicant: { ...form.applicant, name: '', address: '' } }))
    expect(fields.map((field) => field.path).toSorted()).toEqual(['applicant.address', 'applicant.name', 'copies', 'verdict'])
  })

  test('a NIK of 15 digits is told with its count, at applicant.nik', async () => {
    const refused = await office.refusal('budi', 'intake.receive', { ...form, applicant: { ...form.applicant, nik: '147101450295000' } })
    expect(refused.fields).toEqual([{ path: 'applicant.nik', message: 'NIK berisi 15 angka. NIK harus 16 angka; periksa KTP.' }])
  })

  test('what was typed, and the PIN, are in no refusal and in no diary', async () => {
    const secret = 'Rahasia-Sekali-88'
    const replies = [
      await office.reply('budi', 'intake.receive', withName([secret])),
      await office.reply('budi', 'session.changeSecret', { old: [secret], fresh: secret }),
      await office.reply('budi', secret, { secret }),
      await office.reply('hendra', 'officer.save', { officer: { name: secret }, secret }),
    ]
    expect(JSON.stringify(replies)).not.toContain(secret)
    const diary = readdirSync(path.join(office.root, 'data', 'catatan'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'utf8')).join('')
    expect(diary).not.toContain(secret)
    expect(diary).not.toContain(PIN)
    expect(diary).not.toContain('Siti')
  })
})

describe('what is odd but readable is kept as it means', () => {
  test('control and zero-width characters go, spaces become one, letters are composed', async () => {
    const { applicantName } = await office.ask('budi', 'intake.receive', { ...form, dossier: randomUUID(), applicant: { ...form.applicant, name: '  Rene\u0301\u200b   Wid\u0000jaja\t' } })
    expect(applicantName).toBe('Ren\u00e9 Widjaja')
  })

  test('a NIK with spaces and dots is its digits; a phone is one whole number', async () => {
    const dossier = randomUUID()
    await office.ask('budi', 'intake.receive', { ...form, dossier, applicant: { ...form.applicant, nik: '1471 0145 0295 0001', phone: '0812-7654-3210' } })
    const [found] = (await office.ask('budi', 'register.search', { text: '', status: 'all', year: null, after: '', limit: 1 })).rows
    if (!found) throw new Error('just received')
    expect(await office.ask('budi', 'dossier.reveal', { dossier: found.dossier })).toEqual({ nik: '1471014502950001', phone: '+6281276543210' })
  })

  test('search text of wildcards, quotes and operators finds what it says and breaks nothing', async () => {
    for (const text of ['%', '_', '"', "'; drop table event; --", 'AND OR NOT', 'NEAR(', '*', '^', '-', 'a"b', '\\', '(((', '𝕊𝕚𝕥𝕚', '٠١٢']) {
      expect((await office.reply('budi', 'register.search', { text, status: 'all', year: null, after: '', limit: 10 })).ok, text).toBe(true)
    }
    expect((await office.reply('budi', 'register.search', { text: '', status: 'all', year: null, after: 'not a cursor', limit: 10 }))).not.toHaveProperty('fault')
    expect((await office.reply('budi', 'desk.queue', { queue: 'x', after: '-5', limit: 10 }))).not.toHaveProperty('fault')
  })
})
