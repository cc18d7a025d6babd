import { describe, expect, test } from 'vitest'
import { pekanbaruSikro } from '#domain/procedures/pekanbaru-sikro.ts'
import { countedSum, DEFAULT_REFUSAL_TRACK, effectsOf, papersOf, type PrintedRow, printedSteps, printedSum, rowOf, walked, waysOf } from './printed.ts'
import { seedLanes, seedOf, seedRows, seedsAreHere, words } from './seed.ts'

/** SOP/DPMPTSP-NP/04 as printed, with the actor of each row; * = our reading. */
const PRINTED: readonly PrintedRow[] = [
  ['1', 'Pemohon / Front Office', 'Surat permohonan, persyaratan perizinan', '3 menit', 'Surat permohonan, persyaratan perizinan', ''],
  ['2', 'Front Office', 'Surat permohonan, persyaratan perizinan', '35 menit', 'Surat permohonan, persyaratan perizinan', ''],
  ['3', 'Back Office*', 'Surat permohonan, persyaratan perizinan', '3 menit', 'Berkas surat yang belum diparaf', ''],
  ['4', 'JF Analis Kebijakan Ahli Muda', 'Berkas surat yang belum diparaf', '5 menit', 'Berkas surat yang sudah diparaf', ''],
  ['5', 'JF Analis Kebijakan Ahli Madya', 'Berkas surat yang sudah diparaf JF Analis Kebijakan Ahli Muda', '10 menit', 'surat yang sudah diparaf JF Analis Kebijakan Ahli Madya', ''],
  ['6', 'Sekretaris', 'surat yang sudah diparaf JF Analis Kebijakan Ahli Madya', '10 menit', 'surat yang sudah diparaf Sekretaris', ''],
  ['7', 'Kepala Dinas', 'surat yang sudah diparaf Sekretaris', '1 hari', 'surat yang sudah ditandatangani oleh Kadis', ''],
  ['8', 'Back Office*', 'surat yang sudah ditandatangani oleh Kadis', '3 menit', 'surat yang sudah ditandatangani dan diberi nomor', ''],
  ['9', 'Pemohon / Front Office', 'surat yang sudah ditandatangani dan diberi nomor', '1 menit', 'Berkas surat', ''],
]
const LANES = ['Pemohon', 'Front Office', 'Back Office', 'JF Analis Kebijakan Ahli Muda', 'JF Analis Kebijakan Ahli Madya', 'Sekretaris', 'Kepala Dinas']

const steps = printedSteps(pekanbaruSikro)

describe('Pekanbaru, SOP/DPMPTSP-NP/04', () => {
  test('nine rows with the actors, papers and times that are printed; version 2 has the same', () => {
    expect(steps.map((step) => rowOf(pekanbaruSikro, step))).toEqual(PRINTED)
    expect(pekanbaruSikro.roles.map((role) => role.title)).toEqual(LANES)
    expect(pekanbaruSikro.version).toBe(2)
  })

  test('70 minutes and a day, by the printed cells and by the data; declared two working days, whatever the steps add up to', () => {
    expect(printedSum(PRINTED.map((row) => row[3]))).toEqual({ minutes: 70, days: 1 })
    expect(countedSum(walked(pekanbaruSikro))).toEqual({ minutes: 70, days: 1 })
    expect(walked(pekanbaruSikro)).toEqual(steps)
    expect(pekanbaruSikro.declaredTime).toEqual({ kind: 'span', amount: 2, unit: 'workingDay' })
  })

  test('the SOP as it names itself', () => {
    expect(pekanbaruSikro.sop).toEqual({ region: 'Kota Pekanbaru', number: 'SOP/DPMPTSP-NP/04', made: '20 Oktober 2022', revised: '3 Mei 2023', effective: '10 Mei 2023', effectiveDate: '2023-05-10' })
  })

  test('it prints one return, at the second row; the other ways back and the refusal are the office’s', () => {
    expect(waysOf(pekanbaruSikro)).toEqual([
      '1: forward 2',
      '2: forward 3, return 2',
      '3: forward 4, return* 3',
      '4: forward 5, sendBack* 3, return* 4',
      '5: forward 6, sendBack* 3, return* 5',
      '6: forward 7, sendBack* 3, return* 6',
      '7: forward 8, sendBack* 3, return* 7, refuse* refusal-letter',
      '8: forward 9',
      '9: forward (handed-over)',
      ...DEFAULT_REFUSAL_TRACK.ways,
    ])
  })

  test('three times initialled, signed in ink, numbered after the signature', () => {
    expect(effectsOf(pekanbaruSikro)).toEqual([
      '2 complete: accept',
      '3 printed: prepare permit',
      '4 initialled: initial permit',
      '5 initialled: initial permit',
      '6 initialled: initial permit',
      '7 signed: sign permit wet',
      '8 numbered: number permit',
      '9 handed-over: handOver permit',
      ...DEFAULT_REFUSAL_TRACK.effects,
    ])
    expect(papersOf(pekanbaruSikro)).toEqual(['refusal-letter refusal for drafted'])
  })

  test.skipIf(!seedsAreHere)('the same, cell by cell, as the seed prints it (skipped where the seeds are not beside the repository)', () => {
    const seed = seedOf('SOP/DPMPTSP-NP/04')
    // The first row is set one column further than the others: only cells with words are compared, and an empty ket leaves none.
    expect(seedRows(seed).map((cells) => [cells[0], ...cells.slice(2).filter((cell) => cell !== '')])).toEqual(PRINTED.map(([no, , requisites, time, output]) => [no, requisites, time, output]))
    expect(words(seed)).toContain('TOTAL HARI 2 hari kerja')
    expect(seedLanes(seed)).toEqual(LANES)
    const { number, made, revised, effective } = pekanbaruSikro.sop
    for (const printed of [number, made, revised, effective]) expect(seed).toContain(printed)
    expect(seed).toContain(pekanbaruSikro.name.toUpperCase())
  })
})

test('a SIKRO applicant brings eight papers, a renewal ten; the STR may have an expiry or be for life', () => {
  const asked = pekanbaruSikro.requirements
  expect(asked.filter((requirement) => !requirement.kinds).map((requirement) => requirement.name)).toEqual([
    'Surat permohonan bermeterai Rp10.000',
    'Fotokopi STR-RO dilegalisasi',
    'Fotokopi ijazah dilegalisasi',
    'Surat keterangan sehat',
    'Surat pernyataan tempat kerja',
    'Pasfoto 4×6',
    'Fotokopi KTP',
    'Fotokopi NPWP',
  ])
  expect(asked.filter((requirement) => requirement.kinds?.includes('renewal'))).toHaveLength(2)
  expect(asked.filter((requirement) => !requirement.obligatory).map((requirement) => requirement.id)).toEqual(['npwp'])
  expect(asked.filter((requirement) => requirement.expires).map((requirement) => requirement.id)).toEqual(['str'])
})
