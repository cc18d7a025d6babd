import type { DossierId, IsoInstant, ServiceId } from '#domain/ids.ts'
import { afterAll, describe, expect, test } from 'vitest'
import type { RegisterQuery } from '#store/contract/dossier-reader.ts'
import { INTAKE } from '../domain/office-in-memory.ts'
import { people } from '../domain/people.ts'
import { OfficeOnDisk, SERVICE } from './support/office-on-disk.ts'
import { clearAway } from './support/temporary-folder.ts'

afterAll(clearAway)

const { sari, budi, mega } = people
const everything: RegisterQuery = { text: '', status: 'all', year: null, after: '', limit: 50 }
const applicant = (name: string, nik: string, phone: string) => ({ applicant: { ...INTAKE.applicant, name, nik, phone } })

/** Five people at the counter on two days and over New Year; Joko was sent back, Nur has no number yet. */
function busyOffice() {
  const office = new OfficeOnDisk()
  const siti = office.at('2026-11-03T02:00:00.000Z').receives(applicant('Siti Rahmawati', '1471014101900001', '+6281234567890'))
  const joko = office.at('2026-11-03T03:00:00.000Z').receives(applicant('Joko Susilo', '1471010101850002', '+6281111112222'))
  const nur = office.at('2026-11-04T02:00:00.000Z').receives(applicant('Nur’aini Ñasution', '1471015505920003', '+62761555777'), 'to-check')
  const dedi = office.at('2026-11-04T03:00:00.000Z').receives(applicant('Dedi Kurniawan', '1471010202800004', '+6281234500000'))
  const siti2 = office.at('2027-01-04T03:00:00.000Z').receives({ ...applicant('Siti Aminah', '1471014101900009', '+6281299998888'), permitData: { form: 'optician', strNumber: '14 09 5', strExpiry: 'lifetime', workplaceName: 'Optik Melati', workplaceAddress: 'Jl. Riau', placeSequence: 2 } })
  const search = (change: Partial<RegisterQuery>) => office.store.dossiers.search({ ...everything, ...change })
  const found = (text: string) => search({ text }).ids
  return { office, siti, joko, nur, dedi, siti2, search, found }
}

describe('the register without a text', () => {
  test('shows the newest first, page by page, each once', () => {
    const { siti, joko, nur, dedi, siti2, search } = busyOffice()
    const first = search({ limit: 2 })
    expect(first).toMatchObject({ ids: [siti2, dedi], total: 5 })
    const second = search({ limit: 2, after: first.next })
    expect(second.ids).toEqual([nur, joko])
    expect(search({ limit: 2, after: second.next })).toMatchObject({ ids: [siti], next: '' })
  })

  test('knows running, waiting for the applicant, ended, unnumbered, and the year of the number', () => {
    const { office, siti, joko, nur, dedi, siti2, search } = busyOffice()
    office.does(sari, joko, { do: 'withdraw', base: office.state(joko).lastTransition, reason: 'Pindah kota.' })
    office.moves(sari, nur, 'return', { returnSlip: { reason: 'Ijazah belum ada.', missing: [] } })
    expect(search({ status: 'running' }).ids).toEqual([siti2, dedi, siti])
    expect(search({ status: 'waiting-applicant' }).ids).toEqual([nur])
    expect(search({ status: 'ended' }).ids).toEqual([joko])
    expect(search({ status: 'unnumbered' }).ids).toEqual([nur])
    expect(search({ year: 2027 })).toMatchObject({ ids: [siti2], total: 1 })
    expect(search({ year: 2026, status: 'running' }).ids).toEqual([dedi, siti])
    expect(search({ only: [siti, joko] }).ids).toEqual([joko, siti])
    expect(search({ only: [] })).toMatchObject({ ids: [], total: 0 })
  })

  test('keeps to a service and to a time of intake, the end of which no longer counts', () => {
    const { siti, joko, nur, search } = busyOffice()
    const [from, before] = ['2026-11-03T03:00:00.000Z', '2026-11-04T03:00:00.000Z'] as const
    expect(search({ from: from as IsoInstant, before: before as IsoInstant })).toMatchObject({ ids: [nur, joko], total: 2 })
    expect(search({ before: from as IsoInstant }).ids).toEqual([siti])
    expect(search({ text: 'joko', from: from as IsoInstant }).ids).toEqual([joko])
    expect(search({ service: SERVICE.id }).total).toBe(5)
    expect(search({ service: 'lain' as ServiceId })).toMatchObject({ ids: [], total: 0 })
  })

  test('a cursor that nobody gave shows the beginning or nothing, and breaks nothing', () => {
    const { search } = busyOffice()
    for (const after of ['x', '|', 'b|zz', '💥', '"; drop table dossier; --']) expect(search({ after }).total).toBe(5)
  })
})

describe('the register with a text', () => {
  test('finds by number or a piece of it, with or without leading zeros', () => {
    const { siti, joko, siti2, found } = busyOffice()
    expect(found('001/SIKRO/XI/2026')).toEqual([siti])
    expect(found('002/SIKRO')).toEqual([joko])
    expect(found('2/sikro/xi')).toEqual([joko])
    expect(found('001/SIK')).toEqual([siti2, siti])
    expect(found('001/SIKRO/I/2027')).toEqual([siti2])
    expect(found('SIKRO/001')).toEqual([])
  })

  test('finds by the beginning of each word, in any order, whatever the accents', () => {
    const { siti, joko, nur, siti2, found } = busyOffice()
    expect(found('sit')).toEqual([siti2, siti])
    expect(found('rahma siti')).toEqual([siti])
    expect(found('JOKO')).toEqual([joko])
    for (const text of ["nur'aini", 'nuraini', 'nur aini', 'Nur’aini', 'nasution', 'Ñasution']) expect(found(text), text).toEqual([nur])
    expect(found('optik riau')).toEqual([siti2])
    expect(found('siti joko')).toEqual([])
  })

  test('finds by telephone as it is dialled, as it is stored, or cut into groups; by the last four of the NIK, or the NIK whole', () => {
    const { siti, joko, nur, dedi, found, search } = busyOffice()
    for (const text of ['081234567890', '+6281234567890', '0812-3456-7890', '0812 3456 7890', '+62 812-3456-78']) expect(found(text), text).toEqual([siti])
    expect(found('08123')).toEqual([dedi, siti])
    expect(found('0761 555777')).toEqual([nur])
    expect(found('0002')).toEqual([joko])
    expect(found('1471010101850002')).toEqual([joko])
    expect(found('1471 0101 0185 0002')).toEqual([joko])
    expect(search({ text: '1471010101850002' }).total).toBe(1)
    expect(found('147101'), 'a NIK is not found by its beginning, which is a whole town’s').toEqual([])
  })

  test('finds by the last digits of the telephone, and by the address of the applicant or of the workplace', () => {
    const { siti, siti2, found } = busyOffice()
    for (const text of ['7890', '67890', '34567890']) expect(found(text), text).toEqual([siti])
    expect(found('jl riau')).toEqual([siti2])
    const office = new OfficeOnDisk()
    const wati = office.receives({ applicant: { ...INTAKE.applicant, address: 'Jalan Cempaka Gang III No. 12\nRumbai' } })
    for (const text of ['cempaka', 'gang iii', 'rumbai jalan']) expect(office.store.dossiers.search({ ...everything, text }).ids, text).toEqual([wati])
  })

  test('shows where the words stand whole before where they only begin one, and goes on over pages', () => {
    const office = new OfficeOnDisk()
    const named = (name: string): DossierId => office.receives({ name })
    const [ani1, anita, ani2, anindya] = [named('Ani'), named('Anita'), named('Ani Lestari'), named('Anindya')]
    const pages: DossierId[] = []
    for (let after = '', page = 0; page < 10; page += 1) {
      const found = office.store.dossiers.search({ ...everything, text: 'ani', limit: 1, after })
      expect(found.total).toBe(4)
      pages.push(...found.ids)
      after = found.next
      if (after === '') break
    }
    expect(pages).toEqual([ani2, ani1, anindya, anita])
  })

  test('keeps to status and year', () => {
    const { siti, siti2, search } = busyOffice()
    expect(search({ text: 'siti', year: 2026 })).toMatchObject({ ids: [siti], total: 1 })
    expect(search({ text: 'siti', status: 'ended' }).ids).toEqual([])
    expect(search({ text: 'siti', only: [siti2] }).ids).toEqual([siti2])
  })

  const ODD = ['"', '""', '*', 'sit*', '"sit', 'NEAR', 'NEAR(siti joko)', 'siti AND joko', 'siti OR joko', 'NOT siti', 'siti NOT joko', '(', ')', '()', 'name:siti', '{name}:siti', 'name : siti', '^siti', 'siti + joko', '-siti', "'", "siti'; drop table dossier; --", ';', '\\', '%', '_', '😀', 'siti 😀', '\u0000', 'si\u0000ti', '\ud800', 'siti\udfff', '\u200b', '\ue000', '.'.repeat(300), 'a'.repeat(10_000), 'siti '.repeat(2_000), '"'.repeat(10_000), '日本語', 'ﷺ', '٣٤', 'ß', '\u0301', 'x\u0301'.repeat(500), '\t\n', '0'.repeat(10_000), '+', '+62', '()()()', '0812/'.repeat(100)]

  test('reads whatever is typed as words, never as a language', () => {
    const { siti, siti2, search, found } = busyOffice()
    for (const text of ODD) {
      expect(() => search({ text }), JSON.stringify(text.slice(0, 40))).not.toThrow()
      expect(search({ text }).ids.length, JSON.stringify(text.slice(0, 40))).toBeLessThanOrEqual(5)
    }
    expect(found('sit*')).toEqual([siti2, siti])
    expect(found('"sit')).toEqual([siti2, siti])
    expect(found('siti 😀')).toEqual([siti2, siti])
    expect(found('NOT siti'), 'a word NOT, which nobody is called').toEqual([])
    expect(found('name:siti')).toEqual([])
    expect(found('***')).toEqual([])
    expect(found('   ')).toHaveLength(5)
  })
})

test('an export walks the register in number order without loading it whole, and text and status hold there too', () => {
  const { office, siti, joko, nur, dedi, siti2 } = busyOffice()
  const walk = (change: Partial<RegisterQuery>) => [...office.store.dossiers.walk({ text: '', status: 'all', year: null, ...change })]
  expect(walk({})).toEqual([siti, joko, dedi, nur, siti2])
  expect(walk({ year: 2026 })).toEqual([siti, joko, dedi, nur])
  expect(walk({ text: 'siti' })).toEqual([siti, siti2])
  expect(walk({ text: '1471010101850002' })).toEqual([joko])
  expect(walk({ text: '***' })).toEqual([])
  expect(walk({ status: 'unnumbered' })).toEqual([nur])
  const slowly = office.store.dossiers.walk({ text: '', status: 'all', year: null })
  expect(slowly.next().value).toBe(siti)
  const late = office.at('2027-01-05T03:00:00.000Z').receives({ name: 'Belakangan' })
  expect([...slowly]).toContain(siti2)
  expect(walk({})).toContain(late)
})

test('known applicants come by NIK or telephone, newest first, with what they told last', () => {
  const { office, siti, nur } = busyOffice()
  const again = office.at('2027-02-01T02:00:00.000Z').receives({ applicant: { ...INTAKE.applicant, name: 'Siti Rahmawati, A.Md.', address: 'Jl. Baru 9' }, permitData: { ...INTAKE.permitData, placeSequence: 3 } as typeof INTAKE.permitData })
  const known = office.store.dossiers.knownApplicants('1471014101900001', '')
  expect(known).toHaveLength(1)
  expect(known[0]).toMatchObject({ lastDossier: again, dossiers: 2, lastSeen: '2027-02-01T02:00:00.000Z', applicant: { address: 'Jl. Baru 9' }, lastPermitData: { placeSequence: 3 } })
  expect(office.store.dossiers.knownApplicants('', '0812-3456-7890')).toEqual(known)
  expect(office.store.dossiers.knownApplicants('', '+62761555777').map(({ lastDossier }) => lastDossier)).toEqual([nur])
  expect(office.store.dossiers.knownApplicants('', '')).toEqual([])
  expect(office.store.dossiers.knownApplicants('9'.repeat(16), 'bukan telepon')).toEqual([])
  const husband = office.at('2027-02-01T02:01:00.000Z').receives(applicant('Bambang', '1471010303880007', '+6281234567890'))
  expect(office.store.dossiers.knownApplicants('', '+6281234567890').map(({ lastDossier }) => lastDossier), 'one telephone, two people').toEqual([husband, again])
  expect(siti).not.toBe(again)
})

test('running dossiers of the same person for the same service are found by NIK, or by name where one is missing', () => {
  const { office, siti, dedi } = busyOffice()
  const { runningOf } = { runningOf: (nik: string, name: string) => office.store.dossiers.runningOf(SERVICE.id, nik, name) }
  expect(runningOf('1471014101900001', 'siapa pun')).toEqual([siti])
  expect(runningOf('', 'SITI  RAHMAWATI')).toEqual([siti])
  expect(runningOf('9999999999999999', 'Siti Rahmawati'), 'another NIK is another Siti').toEqual([])
  expect(runningOf('', '')).toEqual([])
  office.does(sari, dedi, { do: 'withdraw', base: office.state(dedi).lastTransition, reason: 'Batal.' })
  expect(runningOf('', 'Dedi Kurniawan')).toEqual([])
})

test('what runs is listed with all that lateness is computed from', () => {
  const { office, siti, joko, nur } = busyOffice()
  office.at('2026-11-05T02:00:00.000Z').moves(budi, siti, 'printed')
  office.moves(sari, nur, 'return', { returnSlip: { reason: 'Ijazah belum ada.', missing: [] } })
  office.does(mega, joko, { do: 'withdraw', base: office.state(joko).lastTransition, reason: 'Batal.' })
  const running = office.store.dossiers.running()
  expect(running.map(({ id }) => id)).not.toContain(joko)
  const state = office.state(siti)
  expect(running.find(({ id }) => id === siti)).toEqual({
    id: siti,
    at: 'step',
    step: state.position.at === 'step' ? state.position.step : '',
    turn: 0,
    entered: '2026-11-05T02:00:00.000Z',
    since: '2026-11-05T02:00:00.000Z',
    received: '2026-11-03T02:00:00.000Z',
    procedure: SERVICE.procedure,
    clockStart: '2026-11-03T02:00:00.000Z',
    promisedDays: 2,
    pauses: [],
    clockEnd: null,
  })
  expect(running.find(({ id }) => id === nur)).toMatchObject({ at: 'applicant', clockStart: null })
})
