import { afterAll, expect, test } from 'vitest'
import { HAND_OVER } from '../domain/office-in-memory.ts'
import { people } from '../domain/people.ts'
import { OfficeOnDisk } from './support/office-on-disk.ts'
import { clearAway } from './support/temporary-folder.ts'

afterAll(clearAway)

const { sari, budi, rina, hendra, dewi, yusuf } = people

test('Siti’s SIKRO goes from the counter to her hands, and stands the same after the PC was switched off', () => {
  const office = new OfficeOnDisk()
  const siti = office.receives()
  office.at('2026-11-03T02:10:00.000Z').moves(budi, siti, 'printed')
  office.at('2026-11-03T02:20:00.000Z').moves(rina, siti, 'initialled')
  office.at('2026-11-03T02:30:00.000Z').moves(hendra, siti, 'initialled')
  office.at('2026-11-03T02:40:00.000Z').moves(dewi, siti, 'initialled')
  office.at('2026-11-04T02:00:00.000Z').moves(yusuf, siti, 'signed')
  office.at('2026-11-04T03:00:00.000Z').moves(budi, siti, 'numbered')
  office.at('2026-11-04T04:00:00.000Z').moves(sari, siti, 'handed-over', { handOver: HAND_OVER })
  const before = office.state(siti)
  expect(before.registerNumber?.text).toBe('001/SIKRO/XI/2026')
  expect(Object.values(before.documents).map(({ number }) => number?.text)).toEqual(['500.16.7.2/251/SIKRO-1/DPMPTSP/2026'])
  expect(before.position).toMatchObject({ at: 'end', as: 'handed-over' })
  const history = office.store.dossiers.history(siti)
  expect(new Set(history.map(({ officerName }) => officerName))).toEqual(new Set(['Sari Wulandari', 'Budi Santoso', 'Rina Marlina', 'Hendra Gunawan', 'Dewi Lestari', 'Yusuf Harahap']))

  office.reopen()
  expect(office.state(siti)).toEqual(before)
  expect(office.store.dossiers.history(siti)).toEqual(history)
  expect(office.store.verify(10)).toEqual([])
  expect(office.store.warnings).toEqual([])
})
