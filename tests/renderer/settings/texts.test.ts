import { describe, expect, test } from 'vitest'
import type { BookId, IsoDate, ServiceId } from '../../../domain/ids.ts'
import type { RequirementId } from '../../../domain/requirement/requirement.ts'
import type { ProcedureId } from '../../../domain/workflow/procedure.ts'
import { calls } from '../../../protocol/calls.ts'
import { bookExample, bookInput, bookText, type BookText } from '../../../renderer/settings/books/book-text.ts'
import { emptyOffice, officeInput, officeProblems, officeText } from '../../../renderer/settings/office-text.ts'
import { requirementSummary } from '../../../renderer/settings/services/requirement-words.ts'
import { newService, serviceInput, serviceText, type ProcedureRow, type ServiceRow } from '../../../renderer/settings/services/service-text.ts'

const hash = 'a'.repeat(64)
const service: ServiceRow = {
  id: 'sikro' as ServiceId,
  name: 'SIKRO',
  procedure: { id: 'pekanbaru-sikro' as ProcedureId, version: 1, hash },
  abbreviation: 'SIKRO',
  requirements: [
    { id: 'ktp' as RequirementId, name: 'Fotokopi KTP', obligatory: true, due: 'intake', copies: 2, form: 'copy' },
    { id: 'str' as RequirementId, name: 'STR-RO', obligatory: true, kinds: ['renewal'], due: 'pick-up', copies: 1, form: 'legalised', expires: true },
  ],
  promisedWorkingDays: null,
  stopmapColours: ['Kuning', 'Hijau'],
  active: true,
}

describe('what is typed in a settings form is what the counter gets', () => {
  test('a service comes back from its form as it went in', () => {
    expect(serviceInput(serviceText(service))).toEqual(service)
  })

  test('colours are told apart by commas, an empty promise means by the SOP', () => {
    const sent = serviceInput({ ...serviceText(service), stopmapColours: ' Merah ,, Biru,', promisedWorkingDays: ' ' })
    expect(sent.stopmapColours).toEqual(['Merah', 'Biru'])
    expect(sent.promisedWorkingDays).toBeNull()
  })

  test('what cannot be read as a number is refused by the counter, not turned into one', () => {
    const typed = serviceText(service)
    expect(calls['service.save'].input.safeParse({ service: serviceInput({ ...typed, promisedWorkingDays: 'tiga' }) }).success).toBe(false)
    expect(calls['service.save'].input.safeParse({ service: serviceInput({ ...typed, requirements: typed.requirements.map((line) => ({ ...line, copies: 'dua' })) }) }).success).toBe(false)
    expect(calls['office.change'].input.safeParse({ office: officeInput({ ...emptyOffice, policy: { ...emptyOffice.policy, idleMinutes: 'lama' } }) }).success).toBe(false)
  })

  test('a further service takes over the list of one on the same SOP, under an id of its own', () => {
    const procedure: ProcedureRow = { id: 'sikro', version: 2, hash, name: 'SIKRO', region: 'Pekanbaru', sopNumber: '04', abbreviation: 'SIKRO', requirements: [], steps: 9, problems: [] }
    const fresh = newService(procedure, [{ ...service, procedure: { ...service.procedure, id: 'sikro' as ProcedureId } }])
    expect(fresh.id).toBe('sikro-2')
    expect(fresh.procedure.version).toBe(2)
    expect(fresh.requirements.map((line) => line.name)).toEqual(['Fotokopi KTP', 'STR-RO'])
    expect(newService(procedure, []).id).toBe('sikro')
  })

  test('a requirement says in words what it asks', () => {
    expect(serviceText(service).requirements.map(requirementSummary)).toEqual([
      'wajib · fotokopi 2 lembar · saat mendaftar · semua permohonan',
      'wajib · legalisir 1 lembar · saat mengambil · perpanjangan · ada masa berlaku',
    ])
  })

  test('an office comes back from its form as it went in; a short NIP is told', () => {
    const office = officeInput(emptyOffice)
    expect(officeInput(officeText(office))).toEqual(office)
    expect(officeProblems({ ...emptyOffice, head: { ...emptyOffice.head, nip: '12345' } }).at(-1)).toEqual({ path: 'office.head.nip', message: 'NIP berisi 5 angka. NIP harus 18 angka; periksa SK.' })
  })
})

describe('the number a book would give', () => {
  const book: BookText = { id: 'surat', name: 'Surat', purpose: 'outgoing-letter', template: '{kode}/{urut:3}/{unit}/{BULAN}/{tahun}', code: '500', unit: '', reset: 'year', firstNumber: '7', active: true, preset: 'one-hand', slice: '50' }
  const today = '2026-09-01' as IsoDate

  test('shows the office’s short name where the book has no unit', () => {
    expect(bookExample(book, 7, 'DPMPTSP', today)).toEqual({ text: '500/007/DPMPTSP/IX/2026', problem: '' })
    expect(bookExample({ ...book, unit: 'BID-1' }, 7, 'DPMPTSP', today).text).toBe('500/007/BID-1/IX/2026')
  })

  test('a template that would give twins is told with a sentence', () => {
    const example = bookExample({ ...book, template: '{urut:3}/{unit}' }, 7, 'DPMPTSP', today)
    expect(example.text).toBe('')
    expect(example.problem).toContain('{tahun}')
  })

  test('the first number goes as a number', () => {
    expect(bookInput(book).firstNumber).toBe(7)
    expect(bookInput(book)).not.toHaveProperty('sharing')
    expect(bookInput({ ...book, preset: 'slices', slice: '25' })).toMatchObject({ sharing: { preset: 'slices', slice: 25 } })
    expect(bookExample({ ...book, preset: 'marked' }, 7, 'DPMPTSP', today).problem).toContain('{loket}')
    expect(bookText({ book: { ...bookInput(book), id: 'surat' as BookId }, next: '', nextNo: 7, given: 0, voided: 0, lost: 0, stopped: false, why: null, holder: '', codes: [] })).toEqual(book)
  })
})
