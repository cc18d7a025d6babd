import { describe, expect, test } from 'vitest'
import { mempawahStandardCertificate as certificate } from '#domain/procedures/mempawah-standard-certificate.ts'
import { countedSum, DEFAULT_REFUSAL_TRACK, effectsOf, papersOf, type PrintedRow, printedSteps, printedSum, rowOf, walked, waysOf } from './printed.ts'
import { lastFour, seedLanes, seedOf, seedRows, seedsAreHere } from './seed.ts'

/** 000.8.3.3/ 001 as printed, with the actor of each row; * = our reading. */
const PRINTED: readonly PrintedRow[] = [
  ['1', 'Pemohon / Front Officer', 'Komputer, Internet, Smartphone, Aplikasi Whatsapp, Email', '20 Menit', 'Data Permohonan. Notifikasi.', ''],
  ['2', 'Front Officer', 'Brosur, Formulir, Komputer, Internet', '20 Menit', 'Informasi Syarat. Notifikasi.', ''],
  ['3', 'Tim Teknis', 'Komputer, Printer, Internet', '30 Menit', 'Berita Acara Pemeriksaan. Pertimbangan Teknis. Notifikasi.', ''],
  ['4', 'Kelompok JF Penata Perizinan', 'Komputer, Internet', '35 Menit', 'Dokumen Pemeriksaan, Draft Dokumen Perizinan. Notifikasi.', ''],
  ['5', 'Kadis', 'Komputer, Tablet, Smartphone, Internet', '10 Menit', 'Dokumen Perizinan. Notifikasi.', ''],
  ['6', 'Front Officer*', 'Komputer, Internet, Smartphone, Aplikasi Whatsapp, Email', '10 Menit', 'Chat Whatsapp. Notifikasi.', ''],
  ['7', 'Front Officer*', 'Komputer, Printer, Internet', '10 Menit', 'Dokumen Perizinan. Notifikasi.', ''],
  ['8', 'Front Officer*', 'Komputer, Printer, Internet', '20 Menit', 'Arsip Fisik dan Digital.', ''],
]
const LANES = ['Pemohon', 'Front Officer', 'Tim Teknis', 'Kelompok JF Penata Perizinan', 'Kadis']

const steps = printedSteps(certificate)

describe('Mempawah, Sertifikat Standar, 000.8.3.3/ 001', () => {
  test('eight rows with the actors, papers and times that are printed', () => {
    expect(steps.map((step) => rowOf(certificate, step))).toEqual(PRINTED)
    expect(certificate.roles.map((role) => role.title)).toEqual(LANES)
  })

  test('155 minutes, by the printed cells and by the data, with advice or without; no service time is declared', () => {
    expect(printedSum(PRINTED.map((row) => row[3]))).toEqual({ minutes: 155, days: 0 })
    expect(countedSum(walked(certificate))).toEqual({ minutes: 155, days: 0 })
    expect(walked(certificate, { check: 'advised', print: 'downloaded' })).toEqual(steps)
    expect(certificate.declaredTime).toBeNull()
  })

  test('the SOP as it names itself, blanks included', () => {
    expect(certificate.sop).toEqual({ region: 'Kabupaten Mempawah', number: '000.8.3.3/ 001 / SOP/DPMKUKMPTSP-D', made: 'Februari 2024', revised: '-', effective: '1 April 2024', effectiveDate: '2024-04-01' })
    expect([certificate.permit.abbreviation, certificate.permitForm]).toEqual(['SS', 'standard-certificate'])
  })

  test('row 2 advises, row 3 refuses, rows 4 and 5 hand back to the applicant, as printed; the rest is the office’s', () => {
    expect(waysOf(certificate)).toEqual([
      '1: forward 2',
      '2: forward 3, advise 3, return* 2',
      '3: forward 4, return* 3, refuse refusal-letter',
      '4: forward 5, return 4',
      '5: forward 6, sendBack* 4, return 5',
      '6: forward 7',
      '7: forward 8, forward 8',
      '8: forward (handed-over)',
      ...DEFAULT_REFUSAL_TRACK.ways,
    ])
  })

  test('the clock starts where row 3 finds it complete; numbered at row 4, before the electronic signature', () => {
    expect(effectsOf(certificate)).toEqual([
      '2 passed-on: accept',
      '2 advised: accept',
      '3 verified: startClock',
      '4 validated: prepare permit, number permit',
      '5 signed: sign permit electronic',
      '6 notified: notify',
      '7 handed-over: issue permit, handOver permit',
      '7 downloaded: handOver permit download',
      '8 archived: archive',
      ...DEFAULT_REFUSAL_TRACK.effects,
    ])
  })

  test('minutes in any case, technical considerations to go on; the papers of examination at row 4 may be written', () => {
    expect(papersOf(certificate)).toEqual(['3 minutes for verified, refuse', '3 technical-consideration for verified', '4 examination-checklist for nothing', 'refusal-letter refusal for drafted'])
  })

  test('a company brings its deed, a renewal the old certificate; only the NPWP may be missing', () => {
    const { requirements } = certificate
    expect(requirements.map((requirement) => requirement.id)).toEqual([
      'nib', 'unverified-certificate', 'id-card', 'npwp', 'deed', 'standard-statement', 'standard-proof', 'land-use', 'environment', 'site-photos', 'old-certificate',
    ])
    expect(requirements.filter((requirement) => requirement.when).map((requirement) => requirement.id)).toEqual(['deed'])
    expect(requirements.filter((requirement) => requirement.kinds).map((requirement) => requirement.id)).toEqual(['old-certificate'])
    expect(requirements.filter((requirement) => !requirement.obligatory).map((requirement) => requirement.id)).toEqual(['npwp'])
  })

  test.skipIf(!seedsAreHere)('the same, cell by cell, as the seed prints it (skipped where the seeds are not beside the repository)', () => {
    const seed = seedOf('000.8.3.3/ 001 / SOP')
    expect(seedRows(seed).map((cells) => [cells[0], ...lastFour(cells)])).toEqual(PRINTED.map(([no, , ...rest]) => [no, ...rest]))
    expect(seedLanes(seed)).toEqual(LANES)
    const { number, made, revised, effective } = certificate.sop
    for (const printed of [`Nomor SOP\t${number}\n`, `Tgl. Pembuatan\t${made}\n`, `Tgl. Revisi\t${revised}\n`, `Tgl. Efektif\t${effective}\n`, certificate.name]) expect(seed).toContain(printed)
  })
})
