import { describe, expect, test } from 'vitest'
import type { Disposition, DispositionId } from '#domain/dossier/disposition.ts'
import type { IsoDate } from '#domain/ids.ts'
import type { Officer } from '#domain/officer/officer.ts'
import { pekanbaruSikro } from '#domain/procedures/pekanbaru-sikro.ts'
import { OfficeInMemory } from '../office-in-memory.ts'
import { people } from '../people.ts'

const { sari, budi, rina, hendra, mega, nina } = people
const D1 = 'd1' as DispositionId
const D2 = 'd2' as DispositionId

const sent = (to: readonly Officer[], rest: Partial<Disposition> = {}) =>
  ({ do: 'sendDisposition', disposition: { disposition: D1, to: to.map(({ id, name }) => ({ officer: id, name })), instruction: 'Untuk diproses', nature: 'urgent', deadline: null, parent: null, ...rest } }) as const

function open(): OfficeInMemory {
  const office = new OfficeInMemory(pekanbaruSikro)
  office.does(sari, office.receive('complete'))
  return office
}

describe('dispositions', () => {
  test('W-110 any desk disposes to several, with instruction and a deadline that is still to come; the dossier does not move', () => {
    const office = open()
    const { position, lastTransition } = office.dossier
    expect(office.refuses(nina, sent([budi]))).toMatchObject({ code: 'no-right' })
    expect(office.refuses(mega, sent([], { instruction: '', deadline: '2026-11-02' as IsoDate })).fields.map((field) => field.path)).toEqual(['to', 'instruction', 'deadline'])
    office.does(mega, sent([budi, rina], { deadline: '2026-11-03' as IsoDate }))
    expect(office.dossier).toMatchObject({ position, lastTransition, dispositions: [{ from: { name: 'Mega Putri' }, read: [], done: [], nature: 'urgent' }] })
  })

  test('W-111 only its receivers mark it read and done, each once, and pass it on', () => {
    const office = open()
    office.does(mega, sent([budi, rina]))
    expect(office.refuses(hendra, { do: 'readDisposition', disposition: D1 })).toMatchObject({ code: 'no-right' })
    expect(office.refuses(hendra, sent([budi], { disposition: D2, parent: D1 }))).toMatchObject({ code: 'no-right' })
    expect(office.refuses(budi, { do: 'readDisposition', disposition: D2 })).toMatchObject({ code: 'not-found' })
    office.does(budi, { do: 'readDisposition', disposition: D1 })
    expect(office.does(budi, { do: 'readDisposition', disposition: D1 })).toEqual([])
    office.does(rina, { do: 'completeDisposition', disposition: D1, report: 'Sudah diperiksa' })
    expect(office.refuses(rina, { do: 'completeDisposition', disposition: D1, report: '' })).toMatchObject({ code: 'ended' })
    office.does(budi, sent([hendra], { disposition: D2, parent: D1 }))
    office.does(budi, { do: 'completeDisposition', disposition: D1, report: '' })
    const [first, passedOn] = office.dossier.dispositions
    expect(first?.read.map((mark) => mark.officer)).toEqual(['budi', 'rina'])
    expect(first?.done).toMatchObject([{ officer: 'rina', report: 'Sudah diperiksa' }, { officer: 'budi' }])
    expect(passedOn).toMatchObject({ parent: D1, from: { name: 'Budi Santoso' } })
  })
})
