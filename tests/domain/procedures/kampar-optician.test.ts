import { describe, expect, test } from 'vitest'
import { kamparOptician } from '#domain/procedures/kampar-optician.ts'
import { ROLES, type RoleId } from '#domain/officer/role.ts'
import type { ActorRule, Step } from '#domain/workflow/procedure.ts'
import { countedSum, DEFAULT_REFUSAL_TRACK, effectsOf, papersOf, type PrintedRow, printedSteps, printedSum, rowOf, walked, waysOf } from './printed.ts'
import { lastFour, seedLanes, seedOf, seedRows, seedsAreHere } from './seed.ts'

/** 04.15.3.1.13 as printed, with the actor of each row. Half of its cells are empty. */
const PRINTED: readonly PrintedRow[] = [
  ['1', 'Pemohon / Loket FO', 'Permohonan diatas materai 10000 ditujukan ke Bupati Cq Ka. DPMP TSP', '10 Menit', 'Data Dokumen yang lengkap dan benar', ''],
  ['2', 'Loket FO atau Loket BO', '', '15 Menit', '', ''],
  ['3', 'Kasi, Kabid', '', '1 Jam', 'Data Verifikasi dan Validasi kebenaran permohonan', ''],
  ['4', 'Kepala Dinas', '', '1 Jam', '', ''],
  ['5', 'Loket FO atau Loket BO', '', '10 Menit', '', ''],
  ['6', 'Pemohon / Loket FO', '', '', '', ''],
]
/** Two of the four lanes hold two roles. */
const LANES: readonly (readonly [heading: string, roles: readonly RoleId[]])[] = [
  ['Pemohon', [ROLES.applicant]],
  ['Loket FO dan BO', [ROLES.frontOffice, ROLES.backOffice]],
  ['Bidang Penyelenggaraan Pelayanan Perizinan (KASI dan KABID)', [ROLES.sectionHead, ROLES.divisionHead]],
  ['Kepala Dinas', [ROLES.headOfOffice]],
]

const steps = printedSteps(kamparOptician)
/** The roles a row's lane names, not those who record it. */
const rolesOf = (actor: ActorRule): readonly RoleId[] => (actor.kind === 'role' ? [actor.role] : 'roles' in actor ? actor.roles : [])
const decides = (step: Step): boolean => step.outcomes.filter((outcome) => !outcome.assumed).length > 1

describe('Kampar, Izin Kerja RO, 04.15.3.1.13', () => {
  test('six rows with the actors, papers and times that are printed; empty cells stay empty', () => {
    expect(steps.map((step) => rowOf(kamparOptician, step))).toEqual(PRINTED)
    expect(steps.at(-1)?.time).toBeNull()
    expect(kamparOptician.roles.map((role) => role.id)).toEqual(LANES.flatMap(([, roles]) => roles))
  })

  test('155 minutes, by the printed cells and by the data; the last row bears no time, and none is declared', () => {
    expect(printedSum(PRINTED.map((row) => row[3]))).toEqual({ minutes: 155, days: 0 })
    expect(countedSum(walked(kamparOptician))).toEqual({ minutes: 155, days: 0 })
    expect(walked(kamparOptician)).toEqual(steps)
    expect(kamparOptician.declaredTime).toBeNull()
  })

  test('the SOP as it names itself', () => {
    expect(kamparOptician.sop).toEqual({ region: 'Kabupaten Kampar', number: '04.15.3.1.13', made: '2 Januari 2022', revised: '10 Januari 2022', effective: '11 Januari 2022', effectiveDate: '2022-01-11' })
    expect(kamparOptician.id).toBe('kampar-izin-kerja-ro')
  })

  test('rows 2 and 3 decide, as printed; the rest of the ways back is the office’s', () => {
    expect(waysOf(kamparOptician)).toEqual([
      '1: forward 2',
      '2: forward 3, return 2',
      '3: forward 4, return 3, refuse refusal-letter',
      '4: forward 5, sendBack* 3, return* 4',
      '5: forward 6',
      '6: forward (handed-over)',
      ...DEFAULT_REFUSAL_TRACK.ways,
    ])
    expect(steps.filter(decides).map((step) => step.printedNo)).toEqual(['2', '3'])
  })

  test('numbered when it leaves row 3 for the Kepala Dinas, before the electronic signature', () => {
    expect(effectsOf(kamparOptician)).toEqual([
      '2 complete: accept',
      '3 verified: prepare permit, number permit',
      '4 signed: sign permit electronic',
      '5 printed: issue permit',
      '6 handed-over: handOver permit',
      ...DEFAULT_REFUSAL_TRACK.effects,
    ])
    expect(papersOf(kamparOptician)).toEqual(['refusal-letter refusal for drafted'])
  })

  test.skipIf(!seedsAreHere)('the same, cell by cell and mark by mark, as the seed prints it (skipped where the seeds are not beside the repository)', () => {
    const seed = seedOf('04.15.3.1.13')
    const rows = seedRows(seed)
    expect(rows.map((cells) => [cells[0], ...lastFour(cells)])).toEqual(PRINTED.map(([no, , ...rest]) => [no, ...rest]))
    expect(seedLanes(seed)).toEqual(LANES.map(([heading]) => heading))
    const marks = steps.map((step) => LANES.map(([, roles]) => (roles.join() === rolesOf(step.actor).join() ? (decides(step) ? '{ } (Decision)' : '[]') : '')))
    expect(rows.map((cells) => cells.slice(2, -4))).toEqual(marks)
    const { number, made, revised, effective } = kamparOptician.sop
    for (const printed of [`Nomor SOP\t${number}\n`, `Tanggal Pembuatan\t${made}\n`, `Tanggal Revisi\t${revised}\n`, `Tangga Efektif\t${effective}\n`, `Nama SOP\t${kamparOptician.name}\n`]) {
      expect(seed).toContain(printed)
    }
  })
})
