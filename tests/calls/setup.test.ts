import type { IsoInstant } from '#domain/ids.ts'
import type { CallInput } from '#protocol/calls.ts'
import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openSecrets } from '../../electron/calls/session/secrets.ts'
import { sampleOffice } from '../../electron/sample/office.ts'
import { cheapSecrets } from './cheap-secrets.ts'
import { OpenOffice, PIN, refusalIn } from './open-office.ts'

type Establish = CallInput<'setup.establish'>

let office: OpenOffice
beforeEach(() => { office = new OpenOffice(undefined, undefined, undefined, undefined, openSecrets()) })
afterEach(() => office.counter.close())

/** What Hendra answers in the wizard. */
async function answers(change: Partial<Establish> = {}): Promise<Establish> {
  const { services, books } = await office.ask('hendra', 'setup.options', {})
  return {
    office: sampleOffice,
    officer: { name: 'Hendra Wijaya', nip: '19770417 200312 1 004', rank: '', desk: 'Admin', roles: [], secret: PIN },
    services: services.map((service) => service.id),
    books: books.map(({ id, template, code }) => ({ id, template, code, next: 1 })),
    alone: true,
    ...change,
  }
}

const refusedAt = async (change: Partial<Establish>): Promise<readonly string[]> => (await office.refusal('hendra', 'setup.establish', await answers(change))).fields.map((field) => field.path)

describe('before the office is set up', () => {
  test('the wizard is offered the five services, five books with an example, and every role but the applicant’s', async () => {
    const { services, books, roles } = await office.ask('hendra', 'setup.options', {})
    expect(services.map((service) => service.name)).toEqual([
      'SIKRO – pola Mempawah',
      'Sertifikat Standar – pola Mempawah',
      'Izin Kerja RO – pola Kampar',
      'SIKRO – pola Pekanbaru',
      'SIKRO – pola Dairi',
    ])
    expect(books.map(({ id, example }) => [id, example])).toEqual([
      ['register', '0001/REG/V/2026'],
      ['permit', '500.16.7.2/001/SIKRO-1/DPMPTSP/2026'],
      ['outgoing-letter', '500.16.7.2/001/DPMPTSP/V/2026'],
      ['assignment', '800.1.11.1/001/SPT/DPMPTSP/V/2026'],
      ['minutes', '500.16.7.2/001/BAP/DPMPTSP/V/2026'],
    ])
    expect(roles.map((role) => role.title)).not.toContain('Pemohon')
    expect(await office.ask('hendra', 'session.state', {})).toMatchObject({ established: false, officers: [], officer: null })
  })

  test('nothing else is done, and nobody can log in', async () => {
    expect(refusalIn(await office.raw('somebody', 'desk.queues', {})).code).toBe('not-established')
    expect(refusalIn(await office.raw('somebody', 'session.logIn', { officer: randomUUID(), secret: PIN })).code).toBe('not-established')
  })

  test('a template is looked at as it is typed', async () => {
    const check = (template: string) => office.ask('hendra', 'setup.check', { template, code: '503', next: 124, unit: '', abbreviation: 'SIKRO' })
    expect(await check('{kode}/{urut:3}/{jenis}/{BULAN}/{tahun}')).toEqual({ example: '503/124/SIKRO/V/2026', problem: '' })
    expect((await check('{kode}/{tahun}')).problem).toContain('{urut}')
  })

  test('once there is an office, the number shown beside a template bears the date of its own clock', async () => {
    const easts = await OpenOffice.established('2026-12-31T16:00:00.000Z' as IsoInstant, undefined, undefined, undefined, cheapSecrets)
    const shown = async () => (await easts.ask('hendra', 'setup.check', { template: '{urut}/{tahun}', code: '', next: 1, unit: '', abbreviation: '' })).example
    expect(await shown()).toBe('1/2026')
    await easts.ask('hendra', 'office.change', { office: { ...sampleOffice, timeZone: 'Asia/Jayapura' } })
    expect(await shown()).toBe('1/2027')
    await easts.counter.close()
  })

  test('the emblem goes up with the wizard, and stands in the letterhead', async () => {
    const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44])
    const answer = await office.counter.bytes('hendra', { method: 'POST', path: '/attachments', fileName: 'lambang.png', body: png })
    expect(answer.status).toBe(200)
    const { hash } = JSON.parse(new TextDecoder().decode(answer.body)) as { hash: string }
    const established = await office.ask('hendra', 'setup.establish', await answers({ office: { ...sampleOffice, emblem: hash } }))
    await office.ask('hendra', 'session.logIn', { officer: established.officer, secret: PIN })
    expect((await office.ask('hendra', 'office.read', {})).emblem).toBe(hash)
  })
})

describe('setting it up', () => {
  test('office, admin, services, calendar and next numbers are there at once', async () => {
    const form = await answers()
    const { officer } = await office.ask('hendra', 'setup.establish', { ...form, books: form.books.map((book) => ({ ...book, next: book.id === 'register' ? 124 : 1 })) })
    await office.ask('hendra', 'session.logIn', { officer, secret: PIN })
    expect(await office.ask('hendra', 'session.state', {})).toMatchObject({ established: true, sample: false, officers: [{ id: officer, name: 'Hendra Wijaya' }] })
    expect((await office.ask('hendra', 'officer.list', {})).officers[0]).toMatchObject({ nip: '197704172003121004', roles: [{ role: 'admin' }] })
    expect((await office.ask('hendra', 'numbering.books', {})).map((row) => row.next)).toEqual([
      '0124/REG/V/2026',
      '500.16.7.2/001/SIKRO-1/DPMPTSP/2026',
      '500.16.7.2/001/DPMPTSP/V/2026',
      '800.1.11.1/001/SPT/DPMPTSP/V/2026',
      '500.16.7.2/001/BAP/DPMPTSP/V/2026',
    ])
    const { calendar, missingYears } = await office.ask('hendra', 'calendar.read', {})
    expect([calendar.holidays.length > 20, missingYears]).toEqual([true, []])
  })

  test('is done once: not a second time, and of two at once by one', async () => {
    const form = await answers()
    const replies = await Promise.all([office.raw('hendra', 'setup.establish', form), office.raw('another window', 'setup.establish', form)])
    expect(replies.map((reply) => reply.ok).toSorted((one, other) => Number(one) - Number(other))).toEqual([false, true])
    expect(refusalIn(await office.raw('hendra', 'setup.establish', form)).code).toBe('already-established')
    expect(refusalIn(await office.raw('hendra', 'setup.options', {})).code).toBe('already-established')
    expect((await office.ask('hendra', 'session.state', {})).officers).toHaveLength(1)
  })

  test('once an office stands, nothing is restored over it, by nobody', async () => {
    await office.ask('hendra', 'setup.establish', await answers())
    const restoring: readonly (readonly [string, object])[] = [
      ['restore.places', {}],
      ['restore.find', { folder: '/media/flashdisk' }],
      ['restore.begin', { folder: '/media/flashdisk', passPhrase: 'kopi pahit tiga gelas' }],
      ['restore.state', {}],
      ['restore.drop', {}],
      ['restore.use', {}],
    ]
    for (const [name, input] of restoring) expect(refusalIn(await office.raw('somebody', name, input)).code, name).toBe('already-established')
  })

  test('the same click twice is one office and one answer', async () => {
    const [form, command] = [await answers(), randomUUID()]
    const [one, other] = await Promise.all([office.ask('hendra', 'setup.establish', form, command), office.ask('hendra', 'setup.establish', form, command)])
    expect(one).toEqual(other)
    await office.reopen()
    expect(await office.ask('hendra', 'setup.establish', form, command)).toEqual(one)
  })

  test('what cannot be is told at its field, and nothing is set up', async () => {
    const form = await answers()
    expect(await refusedAt({ officer: { ...form.officer, secret: '123456' } })).toEqual(['officer.secret'])
    expect(await refusedAt({ officer: { ...form.officer, nip: '19770417' } })).toEqual(['officer.nip'])
    expect(await refusedAt({ office: { ...sampleOffice, head: { ...sampleOffice.head, nip: '1' } } })).toEqual(['office.head.nip'])
    expect(await refusedAt({ office: { ...sampleOffice, emblem: 'c'.repeat(64) } })).toEqual(['office.emblem'])
    expect(await refusedAt({ services: ['no-such-service'] })).toEqual(['services'])
    expect(await refusedAt({ alone: false })).toEqual(['alone'])
    expect(await refusedAt({ books: [{ id: 'register', template: '{urut}/REG', code: '', next: 1 }] })).toEqual(['books.0.template'])
    expect((await office.ask('hendra', 'session.state', {})).established).toBe(false)
  })
})
