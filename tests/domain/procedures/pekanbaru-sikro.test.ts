import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { must } from '#domain/must.ts'
import { pekanbaruSikro } from '#domain/procedures/pekanbaru-sikro.ts'
import { laneTitle } from '#domain/workflow/lane-title.ts'
import type { Step } from '#domain/workflow/procedure.ts'
import { turnsOf } from '#domain/workflow/turns.ts'

/** Kelengkapan, time and output of SOP/DPMPTSP-NP/04 as printed, with the actor of each row; * = our reading. */
const PRINTED = [
  ['1', 'Pemohon / Front Office', 'Surat permohonan, persyaratan perizinan', '3 menit', 'Surat permohonan, persyaratan perizinan'],
  ['2', 'Front Office', 'Surat permohonan, persyaratan perizinan', '35 menit', 'Surat permohonan, persyaratan perizinan'],
  ['3', 'Back Office*', 'Surat permohonan, persyaratan perizinan', '3 menit', 'Berkas surat yang belum diparaf'],
  ['4', 'JF Analis Kebijakan Ahli Muda', 'Berkas surat yang belum diparaf', '5 menit', 'Berkas surat yang sudah diparaf'],
  ['5', 'JF Analis Kebijakan Ahli Madya', 'Berkas surat yang sudah diparaf JF Analis Kebijakan Ahli Muda', '10 menit', 'surat yang sudah diparaf JF Analis Kebijakan Ahli Madya'],
  ['6', 'Sekretaris', 'surat yang sudah diparaf JF Analis Kebijakan Ahli Madya', '10 menit', 'surat yang sudah diparaf Sekretaris'],
  ['7', 'Kepala Dinas', 'surat yang sudah diparaf Sekretaris', '1 hari', 'surat yang sudah ditandatangani oleh Kadis'],
  ['8', 'Back Office*', 'surat yang sudah ditandatangani oleh Kadis', '3 menit', 'surat yang sudah ditandatangani dan diberi nomor'],
  ['9', 'Pemohon / Front Office', 'surat yang sudah ditandatangani dan diberi nomor', '1 menit', 'Berkas surat'],
]

const steps = pekanbaruSikro.steps.filter((step) => !step.assumed)
const actorOf = (step: Step): string => {
  const lanes = [...(step.actor.kind === 'role' ? [step.actor.role] : []), ...turnsOf(step.actor, {}).flat()]
  return [...new Set(lanes)].map((role) => laneTitle(pekanbaruSikro, role)).join(' / ') + (step.actorAssumed ? '*' : '')
}
const cellsOf = (step: Step) => [step.printedNo, step.requisites, step.printedTime, step.output]

/** Words only: line breaks and tabs of the source are not the SOP's. */
const words = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim()
/** The cell as it is counted: "1 hari" → one day. */
const counted = (step: Step): string => (step.time?.kind === 'span' ? `${step.time.amount} ${{ minute: 'menit', hour: 'jam', day: 'hari', workingDay: 'hari kerja' }[step.time.unit]}` : '')

describe('Pekanbaru, SOP/DPMPTSP-NP/04', () => {
  test('nine rows with the actors, papers and times that are printed', () => {
    expect(steps.map((step) => [step.printedNo, actorOf(step), step.requisites, step.printedTime, step.output])).toEqual(PRINTED)
    expect(steps.map((step) => step.remark)).toEqual(steps.map(() => ''))
    expect(steps.map(counted)).toEqual(PRINTED.map((row) => row[3]))
  })

  test('declared two working days, whatever the steps add up to; the number as printed', () => {
    expect(pekanbaruSikro.declaredTime).toEqual({ kind: 'span', amount: 2, unit: 'workingDay' })
    expect(pekanbaruSikro.sop).toMatchObject({ number: 'SOP/DPMPTSP-NP/04', made: '20 Oktober 2022', revised: '3 Mei 2023', effective: '10 Mei 2023', effectiveDate: '2023-05-10' })
  })

  test('it returns at the second row only, and numbers after the wet signature', () => {
    expect(steps.filter((step) => step.outcomes.some((outcome) => outcome.kind === 'return')).map((step) => step.printedNo)).toEqual(['2'])
    const effects = steps.map((step) => step.outcomes.flatMap((outcome) => outcome.effects.map((effect) => (effect.do === 'sign' ? `sign ${effect.mode}` : effect.do))))
    expect(effects).toEqual([[], ['accept', 'returnSlip'], ['prepare'], ['initial'], ['initial'], ['initial'], ['sign wet'], ['number'], ['handOver']])
  })

  const seeds = path.resolve(import.meta.dirname, '../../../../shared/seeds')
  test.skipIf(!existsSync(seeds))('the same, cell by cell, as the seed prints it (skipped where the seeds are not beside the repository)', () => {
    const texts = readdirSync(seeds).map((file) => readFileSync(path.join(seeds, file), 'utf8'))
    const seed = must(texts.find((text) => text.includes('SOP/DPMPTSP-NP/04')), 'the seed of Pekanbaru')
    const table = seed.slice(seed.indexOf('STANDAR OPERASIONAL PROSEDUR\n'))
    const rows = table.split('\n').map((line) => line.split('\t')).filter((cells) => /^\d+$/u.test(cells[0] ?? ''))
    expect(rows.map((cells) => [cells[0], ...cells.slice(2).map(words).filter((cell) => cell !== '')])).toEqual(steps.map(cellsOf))
    expect(words(table)).toContain('TOTAL HARI 2 hari kerja')
    for (const lane of pekanbaruSikro.roles) expect(table).toContain(lane.title)
    const { number, made, revised, effective } = pekanbaruSikro.sop
    for (const printed of [number, made, revised, effective]) expect(seed).toContain(printed)
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
