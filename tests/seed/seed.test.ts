import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkNik } from '#domain/applicant/nik.ts'
import type { BookId, IsoDate, IsoInstant } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import { openStore } from '#store/open-store.ts'
import type { RegisterQuery } from '#store/contract/dossier-reader.ts'
import type { Store } from '#store/store.ts'
import { checkSeeded } from '../../build/seed/check-seeded.ts'
import { FolderTaken, seedOffice, type Seeded, type SeedStep } from '../../build/seed/seed-office.ts'
import { person } from '../../build/seed/people.ts'
import { filled, patternOf } from '../../build/seed/text-pattern.ts'

const root = mkdtempSync(path.join(tmpdir(), 'loket-seed-'))
const start = { data: path.join(root, 'data'), keys: path.join(root, 'keys'), sample: true, version: '0' }
const today = '2026-05-06' as IsoDate
const DOSSIERS = 60
/** The PINs are not what is looked at here. */
const secrets = { verifierOf: (secret: string) => Promise.resolve(secret), fits: (verifier: string | null, secret: string) => Promise.resolve(verifier === secret) }
const steps = new Set<SeedStep>()
let seeded: Seeded
let store: Store

beforeAll(async () => {
  seeded = await seedOffice({ start, dossiers: DOSSIERS, today, secrets, progress: (step) => steps.add(step) })
  store = openStore({ data: start.data, keys: start.keys, now: () => `${today}T03:00:00.000Z` as IsoInstant })
}, 60_000)

afterAll(() => {
  store.close()
  rmSync(root, { recursive: true, force: true })
})

const found = (change: Partial<RegisterQuery>) => store.dossiers.search({ text: '', status: 'all', year: null, after: '', limit: 200, ...change })

describe('a seeded office', () => {
  test('is as whole as a real one: chain, signatures, ledger; every dossier folds', () => {
    expect(store.verify(5)).toEqual([])
    expect(store.dossiers.unreadable()).toEqual([])
    expect(store.warnings).toEqual([])
  })

  test('has as many dossiers as asked for, of all five services, running and ended, over more than one year', () => {
    expect(seeded).toMatchObject({ dossiers: DOSSIERS, cancelled: false })
    expect(found({}).total).toBe(DOSSIERS)
    expect(new Set(found({}).ids.map((id) => store.dossiers.state(id)?.service)).size).toBe(5)
    expect(found({ status: 'ended' }).total).toBeGreaterThan(DOSSIERS / 2)
    expect(found({ status: 'ended' }).total).toBeLessThan(DOSSIERS)
    expect(found({ year: 2024 }).total).toBeGreaterThan(0)
    expect(found({ year: 2026 }).total).toBeGreaterThan(0)
    expect([...steps]).toEqual(['models', 'acts', 'register'])
  })

  test('each dossier has an applicant and a number of its own; papers and answers tell of it and of nobody else', () => {
    const states = found({}).ids.map((id) => must(store.dossiers.state(id), 'a state'))
    const numbers = states.flatMap(({ registerNumber }) => (registerNumber ? [registerNumber.text] : []))
    expect(new Set(numbers).size).toBe(numbers.length)
    expect(store.numbers.counts('register' as BookId).given).toBe(numbers.length)
    for (const { id, applicant, registerNumber, papers } of states) {
      for (const { paper } of papers) {
        const { dossier, facts } = must(store.papers.facts(paper), 'a paper')
        expect(dossier).toBe(id)
        const told = JSON.parse(facts) as { readonly applicant: object; readonly registerNumber: string }
        expect(told.applicant).toMatchObject({ name: applicant.name, address: applicant.address })
        // A return slip may be older than the number.
        expect(['', registerNumber?.text]).toContain(told.registerNumber)
      }
    }
    expect(states.flatMap(({ papers }) => papers).length).toBeGreaterThan(DOSSIERS / 2)
  })

  test('is checked at its end, so that the next check finds it sealed', { timeout: 60_000 }, async () => {
    const parts = new Set<string>()
    const { findings } = await checkSeeded(start, new AbortController().signal, (part) => parts.add(part))
    expect(findings).toEqual([])
    expect(parts).toContain('register')
    expect(readdirSync(start.keys).filter((name) => name.endsWith('.seal'))).toHaveLength(1)
  })

  test('is not made where an office stands already', async () => {
    await expect(seedOffice({ start, dossiers: 20, today, progress: () => {} })).rejects.toThrow(FolderTaken)
  })
})

describe('its people', () => {
  test('are the same under the same number, and their NIK has the structure of one', () => {
    expect(person(70_001)).toEqual(person(70_001))
    expect([1, 9_999, 10_000, 999_999].flatMap((number) => checkNik(person(number).nik).problem || [])).toEqual([])
  })
})

describe('a text with holes', () => {
  test('takes the longest known text, and moves dates and instants', () => {
    const pattern = patternOf('{"a":"Ani Lubis","b":"Ani","at":"2026-02-27T03:00:00.000Z","on":"2026-02-27"}', new Map([['Ani', 'first'], ['Ani Lubis', 'whole']]))
    const values = new Map([['first', 'Budi'], ['whole', 'Budi Santoso']])
    expect(filled(pattern, values, 2 * 86_400_000)).toBe('{"a":"Budi Santoso","b":"Budi","at":"2026-03-01T03:00:00.000Z","on":"2026-03-01"}')
    expect(() => filled(pattern, new Map(), 0)).toThrow('nothing to put in')
  })
})
