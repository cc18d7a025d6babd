import { describe, expect, test } from 'vitest'
import { mempawahSikro } from '#domain/procedures/mempawah-sikro.ts'
import { countedSum, DEFAULT_REFUSAL_TRACK, effectsOf, papersOf, type PrintedRow, printedSteps, printedSum, rowOf, walked, waysOf } from './printed.ts'
import { lastFour, seedLanes, seedOf, seedRows, seedsAreHere } from './seed.ts'

/** 000.8.3.3/ 021 as printed, with the actor of each row; * = our reading. */
const PRINTED: readonly PrintedRow[] = [
  ['1', 'Pemohon / Front Officer', 'Dokumen Persyaratan', '20 Menit', 'Notifikasi', ''],
  ['2', 'Front Officer', 'Brosur, Formulir, Komputer, Internet', '20 Menit', 'Informasi Syarat. Notifikasi Sicantik', 'SOP Konsultasi Perizinan Non Berusaha'],
  ['3', 'Tim Teknis', 'Komputer, Printer, Internet', '30 Menit', 'Berita Acara Pemeriksaan', ''],
  ['4', 'Kelompok JF Penata Perizinan', 'Komputer, Internet', '35 Menit', 'Dokumen Checklist Pemeriksaan', 'SOP Pemeriksaan Keabsahan Persyaratan'],
  ['5', 'Kadis', 'Komputer, Tablet, Internet', '10 Menit', 'Dokumen Perizinan', 'SOP TTE'],
  ['6', 'Front Officer*', 'Komputer, Internet, Handphone, Aplikasi Whatsapp', '10 Menit', 'Chat Whatsapp', 'SOP Konsultasi Perizinan Non Berusaha'],
  ['7', 'Front Officer*', 'Komputer, Printer, Internet', '10 Menit', 'Dokumen Perizinan', ''],
  ['8', 'Front Officer*', 'Komputer, Printer, Internet', '20 Menit', 'Arsip Fisik dan Digital', ''],
]
const LANES = ['Pemohon', 'Front Officer', 'Tim Teknis', 'Kelompok JF Penata Perizinan', 'Kadis']

const steps = printedSteps(mempawahSikro)

describe('Mempawah, SIKRO, 000.8.3.3/ 021', () => {
  test('eight rows with the actors, papers, times and remarks that are printed', () => {
    expect(steps.map((step) => rowOf(mempawahSikro, step))).toEqual(PRINTED)
    expect(mempawahSikro.roles.map((role) => role.title)).toEqual(LANES)
  })

  test('155 minutes, by the printed cells and by the data; no service time is declared', () => {
    expect(printedSum(PRINTED.map((row) => row[3]))).toEqual({ minutes: 155, days: 0 })
    expect(countedSum(walked(mempawahSikro))).toEqual({ minutes: 155, days: 0 })
    expect(walked(mempawahSikro, { print: 'downloaded' })).toEqual(steps)
    expect(mempawahSikro.declaredTime).toBeNull()
  })

  test('the SOP as it names itself, blanks included', () => {
    expect(mempawahSikro.sop).toEqual({ region: 'Kabupaten Mempawah', number: '000.8.3.3/ 021 / SOP/DPMKUKMPTSP-D', made: 'Februari 2024', revised: '-', effective: '1 April 2024', effectiveDate: '2024-04-01' })
  })

  test('row 2 returns and row 3 refuses, as printed; the rest of the ways back is the office’s', () => {
    expect(waysOf(mempawahSikro)).toEqual([
      '1: forward 2',
      '2: forward 3, return 2',
      '3: forward 4, return* 3, refuse refusal-letter',
      '4: forward 5, return* 4',
      '5: forward 6, sendBack* 4, return* 5',
      '6: forward 7',
      '7: forward 8, forward 8',
      '8: forward (handed-over)',
      ...DEFAULT_REFUSAL_TRACK.ways,
    ])
  })

  test('numbered at row 4, before the electronic signature; printed and handed over, or fetched by the applicant', () => {
    expect(effectsOf(mempawahSikro)).toEqual([
      '2 complete: accept',
      '4 validated: prepare permit, number permit',
      '5 signed: sign permit electronic',
      '6 notified: notify',
      '7 handed-over: issue permit, handOver permit',
      '7 downloaded: handOver permit download',
      '8 archived: archive',
      ...DEFAULT_REFUSAL_TRACK.effects,
    ])
  })

  test('minutes signed by the examiners in any case, technical considerations to go on, a checklist at row 4', () => {
    expect(papersOf(mempawahSikro)).toEqual(['3 minutes for verified, refuse', '3 technical-consideration for verified', '4 examination-checklist for validated', 'refusal-letter refusal for drafted'])
    expect(mempawahSikro.documents.map(({ id, paper, book, signers }) => [id, paper, book, signers])).toEqual([
      ['permit', 'permit', 'permit', undefined],
      ['minutes', 'minutes', 'minutes', 'examiners'],
      ['technical-consideration', 'technical-consideration', null, 'one'],
      ['examination-checklist', 'examination-checklist', null, 'one'],
      ['refusal', 'refusal-letter', 'outgoing-letter', undefined],
    ])
  })

  test.skipIf(!seedsAreHere)('the same, cell by cell, as the seed prints it (skipped where the seeds are not beside the repository)', () => {
    const seed = seedOf('000.8.3.3/ 021 / SOP')
    expect(seedRows(seed).map((cells) => [cells[0], ...lastFour(cells)])).toEqual(PRINTED.map(([no, , ...rest]) => [no, ...rest]))
    expect(seedLanes(seed)).toEqual(LANES)
    const { number, made, revised, effective } = mempawahSikro.sop
    for (const printed of [`Nomor SOP\t${number}\n`, `Tgl. Pembuatan\t${made}\n`, `Tgl. Revisi\t${revised}\n`, `Tgl. Efektif\t${effective}\n`, mempawahSikro.name]) expect(seed).toContain(printed)
  })
})
