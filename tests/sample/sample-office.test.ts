import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { randomUUID } from 'node:crypto'
import { parseCsv } from 'hucre/csv'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { localDate } from '#domain/calendar/office-time.ts'
import type { IsoInstant, OfficerId } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import { type CallInput, type CallName, type CallOutput, calls } from '#protocol/calls.ts'
import type { CounterStart } from '#protocol/port.ts'
import { type Counter, openCounter } from '../../electron/counter.ts'
import { SAMPLE_PIN } from '../../electron/sample/people.ts'
import { prepareSample } from '../../electron/sample/prepare-sample.ts'

const NOW = '2026-05-06T03:00:00.000Z' as IsoInstant
const root = mkdtempSync(path.join(tmpdir(), 'loket-sample-'))
const startIn = (name: string): CounterStart => ({ data: path.join(root, name), keys: path.join(root, `${name}-keys`), sample: true, version: '0.0.0-test' })

const open = (start: CounterStart): Counter => openCounter(start, { now: () => NOW })

async function ask<Name extends CallName>(counter: Counter, name: Name, input: CallInput<Name>): Promise<CallOutput<Name>> {
  const reply = await counter.call('the one window', name, calls[name].kind === 'command' ? { commandId: randomUUID(), input } : { input })
  if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply)}`)
  return reply.value as CallOutput<Name>
}

const start = startIn('office')
let counter: Counter
let officer: OfficerId
beforeAll(async () => {
  await prepareSample(start, NOW, { dossiers: 40, days: 8 })
  counter = open(start)
  const { officers } = await ask(counter, 'session.state', {})
  officer = must(officers.find((one) => one.name === 'Budi Santoso'), 'Budi').id
  await ask(counter, 'session.logIn', { officer, secret: SAMPLE_PIN })
}, 60_000)
afterAll(async () => {
  await counter.close()
  rmSync(root, { recursive: true })
})

const search = (status: CallInput<'register.search'>['status']) => ask(counter, 'register.search', { text: '', status, year: null, after: '', limit: 100 })

describe('the sample office has lived', () => {
  test('it says that it is one, everybody has a desk and the PIN that is shown', async () => {
    const { sample, established, officers } = await ask(counter, 'session.state', {})
    expect([sample, established, officers.length]).toEqual([true, true, 15])
    for (const { id, desk } of officers) {
      expect(desk).not.toBe('')
      expect((await counter.call(id, 'session.logIn', { input: { officer: id, secret: SAMPLE_PIN } })).ok).toBe(true)
    }
  })

  test('some dossiers are at every kind of place: under way, with the applicant, handed over, late', async () => {
    expect((await search('all')).total).toBe(40)
    for (const status of ['running', 'waiting-applicant', 'ended', 'late', 'unnumbered'] as const) expect((await search(status)).total, status).toBeGreaterThan(0)
  })

  test('no list of the office is empty', async () => {
    for (const { list, count } of await ask(counter, 'lists.counts', { months: 12 })) expect(count, list).toBeGreaterThan(0)
  })

  test('nothing in it is of a day to come, and no number is missing', async () => {
    const { rows } = await search('all')
    for (const { received, since } of rows) {
      expect(received <= NOW).toBe(true)
      expect(since <= NOW).toBe(true)
    }
    expect(localDate(must(rows.at(-1), 'the oldest').received, 'Asia/Jakarta') < '2026-05-01').toBe(true)
    const { rows: numbers } = await ask(counter, 'numbering.ledger', { book: 'register', year: 2026, after: '', limit: 100 })
    expect(numbers.map((row) => row.no)).toEqual(Array.from({ length: numbers.length }, (_, index) => numbers.length - index))
  })

  test('its own clerk’s hours, not the makers’: the idle lock is the usual one', async () => {
    expect((await ask(counter, 'office.read', {})).policy.idleMinutes).toBe(15)
  })
})

describe('the agenda of its letters', () => {
  test.each([['outgoing-letter', /Kepala Dinas Kesehatan/], ['assignment', /\p{L}+, \p{L}+/u]])('%s says whom each goes to', async (book, to) => {
    const { id } = await ask(counter, 'agenda.export', { book, from: null, to: null, format: 'csv' })
    const job = async () => must((await ask(counter, 'job.list', {})).find((one) => one.id === id), 'the job')
    while ((await job()).state === 'running') await pause(5)
    const { body } = await counter.bytes('the one window', { method: 'GET', path: (await job()).path })
    const [, ...rows] = parseCsv(new TextDecoder().decode(body), { delimiter: ';' })
    expect(rows.map((row) => row[4]).join('; ')).toMatch(to)
    expect(rows.every((row) => row[4] !== '')).toBe(true)
  })
})

describe('made once', () => {
  test('a second start leaves it as it is', async () => {
    await counter.close()
    await prepareSample(start, NOW, { dossiers: 3, days: 2 })
    counter = open(start)
    await ask(counter, 'session.logIn', { officer, secret: SAMPLE_PIN })
    expect((await search('all')).total).toBe(40)
  })

  test('one made in the first days of a year has come through New Year, and its clock is in no doubt', async () => {
    const now = '2027-01-06T03:00:00.000Z' as IsoInstant
    const young = startIn('new-year')
    await prepareSample(young, now, { dossiers: 6, days: 6 })
    const other = openCounter(young, { now: () => now })
    await ask(other, 'session.logIn', { officer, secret: SAMPLE_PIN })
    expect(await ask(other, 'clock.state', {})).toBeNull()
    const years = new Set((await ask(other, 'register.search', { text: '', status: 'all', year: null, after: '', limit: 20 })).rows.map((row) => row.registerNumber.slice(-4)))
    expect([...years].filter((year) => year !== '').sort()).toEqual(['2026', '2027'])
    await other.close()
  })

  test('one broken off half-made is made anew, unless it is open; a key of another register beside it stays', async () => {
    const broken = startIn('broken')
    mkdirSync(broken.data)
    mkdirSync(broken.keys)
    writeFileSync(path.join(broken.keys, 'another-device.key'), 'not ours')
    writeFileSync(path.join(broken.data, 'log.db'), 'half')
    writeFileSync(`${broken.data}.belum-selesai`, '')
    await prepareSample(broken, NOW, { dossiers: 2, days: 2 })
    expect(existsSync(`${broken.data}.belum-selesai`)).toBe(false)
    expect(readdirSync(broken.keys)).toContain('another-device.key')
    const other = open(broken)
    expect(await ask(other, 'session.state', {})).toMatchObject({ established: true, sample: true })
    writeFileSync(`${broken.data}.belum-selesai`, '')
    await expect(prepareSample(broken, NOW, { dossiers: 2, days: 2 })).rejects.toThrow('sedang dipakai')
    expect(await ask(other, 'session.state', {})).toMatchObject({ established: true })
    await other.close()
    await prepareSample(broken, NOW, { dossiers: 2, days: 2 })
    const again = open(broken)
    expect((await ask(again, 'session.state', {})).incidents).toEqual([])
    await again.close()
  })
})
