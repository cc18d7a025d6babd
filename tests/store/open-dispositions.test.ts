import type { DispositionId } from '#domain/dossier/disposition.ts'
import type { IsoDate } from '#domain/ids.ts'
import type { Officer } from '#domain/officer/officer.ts'
import { afterAll, describe, expect, test } from 'vitest'
import { people } from '../domain/people.ts'
import { OfficeOnDisk } from './support/office-on-disk.ts'
import { clearAway } from './support/temporary-folder.ts'

afterAll(clearAway)

const { sari, budi, rina } = people

const sent = (no: number, deadline: string | null, ...to: readonly Officer[]) => ({
  do: 'sendDisposition' as const,
  disposition: { disposition: `018f0000-0000-7000-8000-00000000000${no}` as DispositionId, to: to.map(({ id, name }) => ({ officer: id, name })), instruction: 'Untuk diproses.', nature: 'ordinary' as const, deadline: deadline as IsoDate | null, parent: null },
})

describe('dispositions addressed to an officer', () => {
  test('stand in the order of their deadlines until each receiver has done them', () => {
    const office = new OfficeOnDisk()
    const [ayu, bagas] = [office.receives({ name: 'Ayu' }), office.receives({ name: 'Bagas' })]
    const first = sent(1, null, budi, rina)
    office.does(sari, ayu, first)
    office.does(sari, bagas, sent(2, '2026-12-01', budi))
    const { lists } = office.store
    expect(lists.dispositionsTo(budi.id)).toEqual([{ dossier: bagas, deadline: '2026-12-01' }, { dossier: ayu, deadline: null }])
    office.does(budi, ayu, { do: 'readDisposition', disposition: first.disposition.disposition })
    expect(lists.dispositionsTo(budi.id)).toHaveLength(2)
    office.does(budi, ayu, { do: 'completeDisposition', disposition: first.disposition.disposition, report: '' })
    expect(lists.dispositionsTo(budi.id)).toEqual([{ dossier: bagas, deadline: '2026-12-01' }])
    expect(lists.dispositionsTo(rina.id)).toEqual([{ dossier: ayu, deadline: null }])
    expect(lists.dispositionsTo(sari.id)).toEqual([])
  })

  test('are there again after a restart, whatever else is recorded', () => {
    const office = new OfficeOnDisk()
    const ayu = office.receives({ name: 'Ayu' })
    office.does(sari, ayu, sent(1, null, budi))
    office.does(sari, ayu, { do: 'addNote', text: 'Dibawa besok.' })
    office.reopen()
    expect(office.store.lists.dispositionsTo(budi.id)).toEqual([{ dossier: ayu, deadline: null }])
  })
})
