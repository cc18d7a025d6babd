import { afterAll, describe, expect, test } from 'vitest'
import type { OfficeId } from '#domain/ids.ts'
import { headInput } from '#domain/log/head-input.ts'
import { hashInput } from '#domain/log/hash-input.ts'
import type { Envelope } from '#domain/log/envelope.ts'
import { pekanbaruSikro } from '#domain/procedures/pekanbaru-sikro.ts'
import { encodeBody, MAX_BODY_BYTES } from '#store/log/encode-body.ts'
import { openStore } from '#store/open-store.ts'
import { procedureRef } from '#store/settings/procedure-ref.ts'
import { people } from '../domain/people.ts'
import { newCommand, newFolders, OFFICE, OfficeOnDisk, SERVICE } from './support/office-on-disk.ts'
import { clearAway } from './support/temporary-folder.ts'

afterAll(clearAway)

const { nina } = people

describe('the body of an event', () => {
  test('is the author’s JSON in UTF-8, to the byte', () => {
    expect(Buffer.from(encodeBody('note.added', { text: 'Nur’aini 😀', no: 3, tidak: null, daftar: [true] })).toString()).toBe('{"text":"Nur’aini 😀","no":3,"tidak":null,"daftar":[true]}')
  })

  test('is refused where a reader could read it differently, naming the place', () => {
    const refused: readonly (readonly [unknown, RegExp])[] = [
      [{ text: '\ud800' }, /not well-formed.*note\.added\.text/],
      [{ list: [{ '\udc00': 1 }] }, /not well-formed/],
      [{ text: 'a\u0000b' }, /U\+0000: note\.added\.text/],
      [{ no: 1.5 }, /not an integer: note\.added\.no/],
      [{ no: Number.NaN }, /not an integer/],
      [{ no: 2 ** 53 }, /not an integer/],
      [{ no: 1n }, /not JSON/],
      [{ text: 'x'.repeat(MAX_BODY_BYTES) }, /more than 65536/],
    ]
    for (const [body, why] of refused) expect(() => encodeBody('note.added', body)).toThrow(why)
    expect(encodeBody('note.added', 'x'.repeat(MAX_BODY_BYTES - 2))).toHaveLength(MAX_BODY_BYTES)
  })
})

describe('the envelope', () => {
  const envelope: Omit<Envelope, 'hash'> = {
    device: 'pc-1' as Envelope['device'],
    seq: 7,
    type: 'note.added',
    typeVersion: 1,
    office: 'kantor' as OfficeId,
    aggregate: 'dossier:d1',
    base: { device: 'pc-1' as Envelope['device'], seq: 3 },
    seen: 0,
    actor: nina.id,
    role: null,
    wallTime: '2026-11-03T02:00:00.000Z' as Envelope['wallTime'],
    clockOffset: null,
    commandId: 'c1' as Envelope['commandId'],
    bodyHash: 'b'.repeat(64),
    prevHash: 'a'.repeat(64),
  }

  test('is hashed in one order for ever', () => {
    expect(hashInput(envelope)).toBe(`["loket-event-1","pc-1",7,"note.added",1,"kantor","dossier:d1","pc-1",3,0,"nina",null,"2026-11-03T02:00:00.000Z",null,"c1","${'b'.repeat(64)}","${'a'.repeat(64)}"]`)
    expect(headInput({ ...envelope, hash: 'c'.repeat(64) })).toBe(`["loket-head-1","pc-1",7,"${'c'.repeat(64)}"]`)
  })

  test('says another thing with every field changed', () => {
    const changes: readonly Partial<Omit<Envelope, 'hash'>>[] = [
      { device: 'pc-2' as Envelope['device'] }, { seq: 8 }, { type: 'x' }, { typeVersion: 2 }, { office: 'lain' as OfficeId }, { aggregate: 'dossier:d2' }, { base: null }, { base: { device: 'pc-1' as Envelope['device'], seq: 4 } },
      { seen: 1 }, { actor: null }, { role: 'admin' as Envelope['role'] }, { wallTime: '2026-11-03T02:00:00.001Z' as Envelope['wallTime'] }, { clockOffset: 0 }, { commandId: 'c2' as Envelope['commandId'] }, { bodyHash: 'd'.repeat(64) }, { prevHash: 'd'.repeat(64) },
    ]
    const all = [envelope, ...changes.map((change) => ({ ...envelope, ...change }))].map((one) => hashInput(one))
    expect(new Set(all).size).toBe(changes.length + 1)
  })
})

test('a log without an office takes no other event', () => {
  const store = openStore({ ...newFolders(), now: () => OFFICE_TIME })
  const register = () => store.transact({ command: newCommand(), actor: null, role: null, now: OFFICE_TIME }, (tx) => tx.append({ aggregate: `officer:${nina.id}`, base: null, event: { type: 'officer.registered', version: 1, body: nina } }))
  expect(register).toThrow(/office.established/)
  expect(store.settings.officers()).toEqual([])
})
const OFFICE_TIME = '2026-11-03T02:00:00.000Z' as Envelope['wallTime']

describe('settings', () => {
  test('the last event of each wins; lists keep the order in which they were made', () => {
    const office = new OfficeOnDisk()
    const before = office.store.settings.officers().map(({ id }) => id)
    office.act(nina, (tx) => {
      tx.append({ aggregate: `officer:${people.sari.id}`, base: null, event: { type: 'officer.changed', version: 1, body: { ...people.sari, active: false } } })
      tx.append({ aggregate: `office:${OFFICE.id}`, base: null, event: { type: 'office.changed', version: 1, body: { ...OFFICE, phone: '0761 123' } } })
    })
    expect(office.store.settings.officers().map(({ id }) => id)).toEqual(before)
    expect(office.store.settings.officer(people.sari.id)?.active).toBe(false)
    expect(office.store.settings.office()?.phone).toBe('0761 123')
  })

  test('a procedure is found by what it says; a changed one stands beside it, so that dossiers under way keep theirs', () => {
    const office = new OfficeOnDisk()
    const changed = { ...pekanbaruSikro, version: pekanbaruSikro.version + 1, name: 'SIKRO baru' }
    office.act(nina, (tx) => tx.append({ aggregate: 'procedure:baru', base: null, event: { type: 'procedure.published', version: 1, body: changed } }))
    expect(office.store.settings.procedures()).toHaveLength(2)
    expect(office.store.settings.procedure(SERVICE.procedure)).toEqual(pekanbaruSikro)
    expect(office.store.settings.procedure(procedureRef(changed))).toEqual(changed)
    expect(office.store.settings.procedure({ ...SERVICE.procedure, hash: '0'.repeat(64) })).toBeNull()
    const reordered = Object.fromEntries(Object.entries(pekanbaruSikro).toReversed()) as typeof pekanbaruSikro
    expect(procedureRef(reordered)).toEqual(SERVICE.procedure)
  })
})
