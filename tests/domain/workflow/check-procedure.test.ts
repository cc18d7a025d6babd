import { describe, expect, test } from 'vitest'
import { must } from '#domain/must.ts'
import { ROLES, type RoleId } from '#domain/officer/role.ts'
import { builtInProcedures } from '#domain/procedures/built-in.ts'
import { pekanbaruSikro } from '#domain/procedures/pekanbaru-sikro.ts'
import { checkProcedure } from '#domain/workflow/check-procedure.ts'
import type { DocumentId, Outcome, OutcomeId, Procedure, Step, StepId } from '#domain/workflow/procedure.ts'
import { people } from '../people.ts'
import { generalProcedure } from './general-procedure.ts'

const step = (id: string, change: (step: Step) => Partial<Step>, procedure: Procedure = pekanbaruSikro): Procedure => ({
  ...procedure,
  steps: procedure.steps.map((candidate) => (candidate.id === id ? { ...candidate, ...change(candidate) } : candidate)),
})
const outcome = (id: string, change: Partial<Outcome>, which = 0, procedure: Procedure = pekanbaruSikro): Procedure =>
  step(id, ({ outcomes }) => ({ outcomes: outcomes.map((candidate, index) => (index === which ? { ...candidate, ...change } : candidate)) }), procedure)
const messages = (procedure: Procedure): readonly string[] => checkProcedure(procedure).map((problem) => `${problem.row}| ${problem.message}`)
const to = (id: string) => ({ step: id as StepId })

describe('checkProcedure', () => {
  test('W-88 what Loket brings along has no problem, nor has the procedure that uses everything', () => {
    expect(builtInProcedures.length).toBeGreaterThan(0)
    for (const procedure of [...builtInProcedures, generalProcedure]) expect(checkProcedure(procedure)).toEqual([])
  })

  test('W-80 W-88 names that stand twice, each with its row', () => {
    expect(messages(step('sign', () => ({ id: 'check' as StepId })))).toEqual(
      expect.arrayContaining(['2| nama langkah "check" dipakai lebih dari satu kali. Beri nama yang berbeda.', '7| nama langkah "check" dipakai lebih dari satu kali. Beri nama yang berbeda.']),
    )
    const doubled = step('check', ({ outcomes }) => ({ outcomes: [...outcomes, ...outcomes.slice(1)] }))
    expect(messages(doubled)).toEqual(['2| hasil "return" tercantum dua kali. Hapus salah satu.'])
    const { documents, requirements, roles } = pekanbaruSikro
    expect(messages({ ...pekanbaruSikro, documents: [...documents, ...documents] })[0]).toBe('| Dokumen "permit" tercantum dua kali. Hapus salah satu.')
    expect(messages({ ...pekanbaruSikro, requirements: [...requirements, ...requirements.slice(0, 1)] })[0]).toContain('Persyaratan "application"')
    expect(messages({ ...pekanbaruSikro, roles: [...roles, ...roles.slice(0, 1)] })[0]).toContain('Pelaksana "applicant"')
  })

  test('W-80 printed numbers may repeat and be empty', () => {
    expect(messages(step('sign', () => ({ printedNo: '2' })))).toEqual([])
    expect(messages(step('sign', () => ({ printedNo: '', outcomes: [] }))).join('\n')).toContain('Langkah "Penandatanganan": belum punya hasil')
  })

  test('W-81 no first step, a step never reached, a circle without an end', () => {
    expect(messages({ ...pekanbaruSikro, start: 'nowhere' as StepId })).toContain('| Langkah pertama "nowhere" tidak ada. Pilih langkah pertama dari daftar.')
    expect(messages(outcome('initial-senior', { to: to('sign') }))).toEqual(['6| tidak pernah dicapai dari langkah pertama. Tentukan langkah mana yang meneruskan ke sini.'])
    const circle = outcome('hand-over', { to: to('number') })
    expect(messages(circle)).toContain('8| berkas yang sampai di sini tidak pernah selesai: tidak ada jalan ke akhir. Periksa langkah-langkah berikutnya.')
    expect(messages(circle).map((message) => message.split('|')[0])).toEqual(['8', '9'])
  })

  test('W-82 a decision without outcomes, with conditions only, or with returns only', () => {
    expect(messages(step('number', () => ({ outcomes: [] })))).toContain('8| belum punya hasil, jadi berkas berhenti di sini. Tambahkan sekurang-kurangnya satu hasil.')
    expect(messages(outcome('number', { when: { field: 'applicationKind', is: 'new' } }))).toEqual(['8| semua hasil bersyarat, jadi ada berkas yang tidak punya pilihan. Tambahkan satu hasil tanpa syarat.'])
    expect(messages(step('check', ({ outcomes }) => ({ outcomes: outcomes.slice(1) })))).toContain('2| hanya bisa mengembalikan berkas. Tambahkan hasil yang meneruskannya.')
  })

  test('W-83 an outcome that leads nowhere, and returns that do not say where to come in again', () => {
    expect(messages(outcome('sign', { to: to('stamp') }))).toContain('7| hasil "Tandatangani" menuju langkah "stamp" yang tidak ada. Pilih langkah dari daftar.')
    expect(messages(outcome('check', { to: { waitForApplicant: { resume: 'gone' as StepId } } }, 1))).toContain(
      '2| hasil "Kembalikan untuk dilengkapi" setelah dilengkapi pemohon masuk lagi ke langkah "gone" yang tidak ada. Pilih langkah dari daftar.',
    )
    expect(messages(outcome('check', { to: to('submit'), effects: [] }, 1))[0]).toContain('tidak menyebut ke langkah mana berkas masuk lagi')
    expect(messages(outcome('check', { kind: 'forward' }, 1))[0]).toContain('tidak dicatat sebagai pengembalian')
    expect(messages(outcome('initials', { to: { end: 'refused' } }, 1, generalProcedure))[0]).toContain('mengirim balik, tetapi tidak menyebut ke langkah mana')
  })

  test('W-84 an actor nobody knows, from outside, or nobody at all', () => {
    const courier = 'courier' as RoleId
    expect(messages(step('number', () => ({ actor: { kind: 'role', role: courier } })))).toEqual(['8| pelaksana "courier" tidak ada di daftar pelaksana prosedur ini. Tambahkan atau pilih yang lain.'])
    expect(messages(step('hand-over', () => ({ actor: { kind: 'role', role: ROLES.applicant } })))).toEqual([
      '9| Pemohon bukan petugas kantor ini, jadi tidak ada yang dapat mencatatnya. Tentukan petugas yang mencatat.',
    ])
    const outside = { ...pekanbaruSikro, roles: [...pekanbaruSikro.roles, { id: courier, title: 'Dinas Kesehatan', party: 'outside' as const }] }
    expect(messages(step('number', () => ({ actor: { kind: 'anyOf', roles: [ROLES.backOffice, courier] } }), outside))[0]).toContain('Dinas Kesehatan bukan petugas kantor ini')
    expect(messages(step('number', () => ({ actor: { kind: 'inOrder', roles: [] } })))[0]).toContain('belum ada pelaksananya')
    expect(messages(step('number', () => ({ actor: { kind: 'byCase', cases: [], otherwise: { kind: 'role', role: courier } } })))[0]).toContain('"courier"')
  })

  test('W-84 with the officers known, a role nobody active holds', () => {
    const all = Object.values(people)
    expect(checkProcedure(pekanbaruSikro, all)).toEqual([])
    expect(checkProcedure(pekanbaruSikro, all.map((officer) => (officer === people.yusuf ? { ...officer, active: false } : officer)))).toEqual([
      { row: '7', message: 'belum ada petugas dengan peran Kepala Dinas. Beri peran itu kepada seorang petugas.' },
    ])
    expect(checkProcedure(pekanbaruSikro, []).map((problem) => problem.row)).toEqual(['1', '3', '4', '5', '6', '7'])
  })

  test('W-85 a permit that may leave unsigned or unnumbered is found by walking', () => {
    expect(messages(outcome('sign', { effects: [] }))).toEqual(['9| dokumen "Surat Izin Kerja Refraksionis Optisien" dapat diserahkan tanpa pernah ditandatangani. Periksa langkah-langkah sebelumnya.'])
    expect(messages(step('number', () => ({ optional: true })))).toEqual(['9| dokumen "Surat Izin Kerja Refraksionis Optisien" dapat diserahkan tanpa pernah diberi nomor. Periksa langkah-langkah sebelumnya.'])
    const bypass = step('check', ({ outcomes }) => ({ outcomes: [...outcomes, { ...must(outcomes[0], 'the usual outcome'), id: 'fast' as OutcomeId, to: to('hand-over') }] }))
    expect(messages(bypass)).toHaveLength(2)
  })

  test('W-85 a document nobody makes, and one nobody declared', () => {
    const [permit] = pekanbaruSikro.documents
    expect(messages({ ...pekanbaruSikro, documents: [...pekanbaruSikro.documents, { ...must(permit, 'the permit'), id: 'minutes' as DocumentId, name: 'Berita Acara' }] })).toEqual([
      '| Dokumen "Berita Acara" tidak dibuat di langkah mana pun. Hapus dari daftar atau tentukan langkahnya.',
    ])
    expect(messages({ ...pekanbaruSikro, documents: [] })[0]).toContain('3| hasil "Cetak blanko dan teruskan" menyebut dokumen "permit" yang tidak ada')
  })

  test('W-86 a return without a slip, a way without acceptance, an end without a recipient', () => {
    expect(messages(outcome('check', { effects: [] }, 1))).toEqual(['2| hasil "Kembalikan untuk dilengkapi" mengembalikan berkas tanpa tanda pengembalian. Tambahkan tanda pengembaliannya.'])
    expect(messages(outcome('number', { effects: [{ do: 'returnSlip' }, ...(pekanbaruSikro.steps[7]?.outcomes[0]?.effects ?? [])] }))[0]).toContain('padahal berkas tetap di kantor')
    expect(messages(outcome('check', { effects: [] }))).toEqual(['9| berkas dapat sampai ke penyerahan tanpa pernah dinyatakan lengkap, jadi tanpa nomor register. Tambahkan di langkah pemeriksaan.'])
    expect(messages(outcome('hand-over', { effects: [] }))).toEqual(['9| berkas dapat berakhir sebagai diserahkan tanpa pencatatan penerimanya. Tambahkan penyerahan dokumen.'])
  })

  test('W-87 times no calendar can count', () => {
    expect(messages(step('sign', () => ({ time: { kind: 'span', amount: 0, unit: 'day' } })))).toEqual(['7| waktu harus lebih dari nol.'])
    expect(messages(step('sign', () => ({ time: { kind: 'range', from: 9, to: 3, unit: 'day' } })))[0]).toContain('terbalik')
    expect(messages(step('sign', () => ({ time: { kind: 'shared', group: 'paraf' } })))).toEqual(['7| batas waktu bersama "paraf" belum ditentukan lamanya.'])
    expect(messages({ ...pekanbaruSikro, sharedLimits: { paraf: { kind: 'shared', group: 'paraf' } } })[0]).toContain('menunjuk batas bersama lain')
    expect(messages({ ...pekanbaruSikro, declaredTime: { kind: 'span', amount: -2, unit: 'workingDay' } })).toEqual(['| Waktu layanan: waktu harus lebih dari nol.'])
  })
})
