import { describe, expect, test } from 'vitest'
import { dairiSikro } from '#domain/procedures/dairi-sikro.ts'
import { countedSum, effectsOf, papersOf, type PrintedRow, printedSteps, printedSum, rowOf, walked, waysOf } from './printed.ts'
import { lastFour, seedLanes, seedOf, seedRows, seedsAreHere } from './seed.ts'

const FRONT_OFFICE = 'Penerima Berkas/ Front Office'
const BACK_OFFICE = 'Backoffice/ Ka Seksi Pel II'

/** SOP/XX/DPMPTSPK/2022 as printed, with the actor of each row; * = our reading. */
const PRINTED: readonly PrintedRow[] = [
  ['1', `Pemohon / ${FRONT_OFFICE}`, 'Berkas Permohonan', '1 Jam', 'Berkas Diterima', ''],
  ['2', FRONT_OFFICE, 'Berkas Diterima', '2 Jam', 'Klarifikasi Berkas', ''],
  ['3', FRONT_OFFICE, 'Berkas Lengkap', '30 Menit', 'Resi Penerimaan', ''],
  ['4', FRONT_OFFICE, 'Aplikasi Pendukung', '3 Jam', 'Lembar Disposisi', ''],
  ['5', BACK_OFFICE, 'Berkas, Standar Pelayanan, SK Tim Teknis', '4 Jam', 'Berkas siap diproses', ''],
  ['6', BACK_OFFICE, 'Surat Permintaan Rekomendasi', '1 Hari', 'Surat Rekomendasi', ''],
  ['7', 'Tim Teknis', 'Surat Perintah Tugas', '1 Hari', 'Berita Acara', ''],
  ['8', 'Tim Teknis', 'Hasil Penilaian', '1 Hari', 'Rekomendasi', ''],
  ['9', `${BACK_OFFICE}*`, 'Draf Surat Penolakan', '2 jam', 'Surat Penolakan', ''],
  ['10', 'Kabid. Pelayanan*', 'Draf Surat Penolakan', '1 Jam', 'Paraf', ''],
  ['11', 'Sekretaris*', 'Draf Surat Penolakan', '1 Jam', 'Paraf', ''],
  ['12', 'Kadis', 'Draf Surat Penolakan Berparaf', '2 Jam', 'Surat Penolakan', ''],
  ['13', 'Ksb. Umum*', 'Buku Agenda, Surat', '1 Jam', 'Surat Penolakan', ''],
  ['14', `${FRONT_OFFICE}*`, 'Surat Penolakan', '1 Jam', 'Surat Penolakan', ''],
  ['15', `Pemohon / ${FRONT_OFFICE}`, 'Buku Ekspedisi, Surat Penolakan, Resi Penerimaan', '15 Menit', 'Surat Penolakan', ''],
  ['16', `${BACK_OFFICE}*`, 'Surat Rekomendasi', '30 Menit', 'Rekomendasi', ''],
  ['17', `${BACK_OFFICE}*`, 'Draft Surat Izin', '45 Menit', 'Draf Surat Izin', ''],
  ['18', 'Kabid. Pelayanan*', 'Draf Surat Izin Berparaf', '1 Jam', 'Draf Surat Izin Berparaf', ''],
  ['19', 'Sekretaris*', 'Draf Surat Izin Berparaf', '1 Jam', 'Draf Surat Izin Berparaf', ''],
  ['20', 'Kadis', 'Draf Surat Izin Berparaf', '1 Hari', 'Surat Izin', ''],
  ['21', 'Ksb. Umum*', 'Buku Agenda Penomoran Izin', '1 Jam', 'Surat Izin Bernomor', ''],
  ['22', `${FRONT_OFFICE}*`, 'Surat Izin Bernomor', '30 Menit', 'Surat Izin Bernomor', ''],
  ['23', `Pemohon / ${FRONT_OFFICE}`, 'Expedisi, Surat Izin, Resi Penerimaan', '30 Menit', 'Surat Izin Diterima', ''],
]
const LANES = ['Pemohon', FRONT_OFFICE, 'Ksb. Umum', BACK_OFFICE, 'Tim Teknis', 'Kabid. Pelayanan', 'Sekretaris', 'Kadis']

const timesBetween = (...spans: readonly (readonly [from: number, to: number])[]) => spans.flatMap(([from, to]) => PRINTED.slice(from - 1, to).map((row) => row[3]))
const rowsOn = (path: ReturnType<typeof walked>) => path.map((step) => Number(step.printedNo))
const from = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, index) => first + index)

describe('Dairi, SIKRO, SOP/XX/DPMPTSPK/2022', () => {
  test('23 rows with the actors, papers and times that are printed, and none of ours', () => {
    expect(dairiSikro.steps.map((step) => rowOf(dairiSikro, step))).toEqual(PRINTED)
    expect(printedSteps(dairiSikro)).toHaveLength(23)
    expect(dairiSikro.roles.map((role) => role.title)).toEqual(LANES)
  })

  test('the way to the permit: rows 1–8 and 16–23, 15 hours 45 minutes and 4 days', () => {
    const path = walked(dairiSikro)
    expect(rowsOn(path)).toEqual([...from(1, 8), ...from(16, 23)])
    expect(printedSum(timesBetween([1, 8], [16, 23]))).toEqual({ minutes: 15 * 60 + 45, days: 4 })
    expect(countedSum(path)).toEqual({ minutes: 15 * 60 + 45, days: 4 })
  })

  test('the way to the refusal: rows 1–15, 18 hours 45 minutes and 3 days', () => {
    const path = walked(dairiSikro, { recommend: 'refuse' })
    expect(rowsOn(path)).toEqual(from(1, 15))
    expect(printedSum(timesBetween([1, 15]))).toEqual({ minutes: 18 * 60 + 45, days: 3 })
    expect(countedSum(path)).toEqual({ minutes: 18 * 60 + 45, days: 3 })
  })

  test('the SOP as it names itself: a placeholder in its number, no dates, no declared time', () => {
    expect(dairiSikro.sop).toEqual({ region: 'Kabupaten Dairi', number: 'SOP/XX/DPMPTSPK/2022', made: '', revised: '', effective: '', effectiveDate: null })
    expect(dairiSikro.declaredTime).toBeNull()
  })

  test('row 8 parts the ways, by our reading; it prints no return and no sending back', () => {
    expect(waysOf(dairiSikro)).toEqual([
      '1: forward 2',
      '2: forward 3, return* 2',
      '3: forward 4, return* 3',
      '4: forward 5, return* 4',
      '5: forward 6, return* 5',
      '6: forward 7, return* 6',
      '7: forward 8, return* 7',
      '8: forward* 16, return* 8, refuse* 9',
      '9: forward 10',
      '10: forward 11, sendBack* 9',
      '11: forward 12, sendBack* 9',
      '12: forward 13, sendBack* 9',
      '13: forward 14',
      '14: forward 15',
      '15: forward (refused)',
      '16: forward 17, return* 16',
      '17: forward 18, return* 17',
      '18: forward 19, sendBack* 17, return* 18',
      '19: forward 20, sendBack* 17, return* 19',
      '20: forward 21, sendBack* 17, return* 20',
      '21: forward 22',
      '22: forward 23',
      '23: forward (handed-over)',
    ])
  })

  test('receipt and disposition sheet are issued by their rows; both letters are initialled, signed in ink, then numbered', () => {
    expect(effectsOf(dairiSikro)).toEqual([
      '2 complete: accept',
      '3 receipt-given: issue receipt',
      '4 entered: issue disposition-sheet',
      '9 drafted: prepare refusal',
      '10 initialled: initial refusal',
      '11 initialled: initial refusal',
      '12 signed: sign refusal wet',
      '13 numbered: number refusal',
      '14 notified: notify',
      '15 handed-over: handOver refusal',
      '17 printed: prepare permit, initial permit',
      '18 initialled: initial permit',
      '19 initialled: initial permit',
      '20 signed: sign permit wet',
      '21 numbered: number permit',
      '22 notified: notify',
      '23 handed-over: handOver permit',
    ])
  })

  test('request, assignment, minutes, recommendation: each before its row is left, each in a book of its own or in none', () => {
    expect(papersOf(dairiSikro)).toEqual([
      '6 request-letter for asked',
      '7 assignment-letter for visited',
      '7 minutes for visited',
      '8 recommendation for recommended, refuse',
      '9 refusal for drafted',
    ])
    expect(dairiSikro.documents.map(({ id, paper, book, signers }) => [id, paper, book, signers])).toEqual([
      ['permit', 'permit', 'permit', undefined],
      ['request-letter', 'request-letter', 'outgoing-letter', 'one'],
      ['assignment-letter', 'assignment-letter', 'assignment', 'one'],
      ['minutes', 'minutes', 'minutes', 'examiners'],
      ['recommendation', 'recommendation', null, 'one'],
      ['refusal', 'refusal-letter', 'outgoing-letter', undefined],
    ])
  })

  test.skipIf(!seedsAreHere)('the same, cell by cell, as the seed prints it (skipped where the seeds are not beside the repository)', () => {
    const seed = seedOf('SOP/XX/DPMPTSPK/2022')
    expect(seedRows(seed).map((cells) => [cells[0], ...lastFour(cells)])).toEqual(PRINTED.map(([no, , ...rest]) => [no, ...rest]))
    expect(seedLanes(seed)).toEqual(LANES)
    expect(seed).toContain(`Nomor SOP\t${dairiSikro.sop.number}\n`)
    expect(seed).toContain(`Nama SOP\t${dairiSikro.name.toUpperCase()}\n`)
    expect(seed).not.toMatch(/Tanggal (Pembuatan|Revisi|Efektif)/u)
  })
})
