import { describe, expect, test } from 'vitest'
import type { IsoDate, IsoInstant, OfficerId } from '#domain/ids.ts'
import type { MinutesContent } from '#domain/dossier/letter-content.ts'
import type { Officer } from '#domain/officer/officer.ts'
import { ROLES } from '#domain/officer/role.ts'
import type { ChecklistItem, RequirementId } from '#domain/requirement/requirement.ts'
import type { DocumentId } from '#domain/workflow/procedure.ts'
import { markAllFit, markOfKey } from '../../../renderer/dossier/letters/finding-marks.ts'
import { formOfContent } from '../../../renderer/dossier/letters/form-of-content.ts'
import { actWords, nextLetterAct } from '../../../renderer/dossier/letters/letter-acts.ts'
import type { LetterForm } from '../../../renderer/dossier/letters/letter-form.ts'
import { printOf } from '../../../renderer/dossier/letters/letter-paper.ts'
import { letterState } from '../../../renderer/dossier/letters/letter-state.ts'
import { openedAnew } from '../../../renderer/dossier/letters/letter-window.ts'
import { letterSummary } from '../../../renderer/dossier/letters/letter-summary.ts'
import { newLetter, type Surroundings } from '../../../renderer/dossier/letters/new-letter.ts'
import type { Letter } from '../../../renderer/dossier/letters/of-letter.ts'
import { readLetter } from '../../../renderer/dossier/letters/read-letter.ts'
import type { DossierView } from '../../../renderer/dossier/view.ts'
import { usualSigner } from '../../../renderer/dossier/letters/signers.ts'
import { colleagues } from '../../../renderer/dossier/letters/use-colleagues.ts'

const today = '2026-11-20' as IsoDate
const item = (name: string, state: ChecklistItem['state'], note = ''): ChecklistItem => ({ requirement: name as RequirementId, name, obligatory: true, due: 'intake', state, note })
const fajar = { name: 'Fajar Nugroho', nip: '198609172011011008', title: 'Anggota Tim Teknis' }
const kurnia = { name: 'Kurnia Saputri', nip: '', title: 'Dinas Kesehatan' }
const siti = { kind: 'person', name: 'Siti Aminah', nik: '************0001', phone: '', email: '', address: 'Jl. Riau 2', nib: '', npwp: '', responsible: '' } as const

const letter = (change: Partial<Letter> = {}): Letter => ({
  id: 'minutes' as DocumentId,
  name: 'Berita Acara',
  letter: 'minutes',
  prepared: null,
  initials: [],
  signed: '',
  number: null,
  asked: null,
  reprint: null,
  earlier: [],
  content: null,
  signatures: [],
  unsigned: [],
  may: [],
  nextNumber: '',
  noNumber: '',
  ...change,
})

const minutes: MinutesContent = {
  letter: 'minutes',
  date: today,
  examiners: [fajar, kurnia],
  findings: [{ name: 'Ijazah', fits: true, note: '' }, { name: 'Ruang kerja', fits: false, note: 'Belum ada lensometer' }],
  visit: null,
  decision: 'unfit',
  note: '',
}

const around = (change: Partial<Surroundings['view']> = {}): Surroundings => ({
  view: {
    applicant: siti,
    permitData: { form: 'optician', strNumber: 'RO1', strExpiry: 'lifetime', workplaceName: 'Optik Terang', workplaceAddress: 'Jl. Pasar 7', placeSequence: 1 },
    checklist: [item('Ijazah', 'fits'), item('Pasfoto', 'not-applicable'), item('Surat sehat', 'absent', 'dibawa besok')],
    documents: [],
    ...change,
  },
  team: [fajar],
  office: { town: 'Sukamaju', head: { title: 'KEPALA DINAS' } },
  today,
})

const made = (kind: LetterForm['letter'], from = around()): LetterForm => {
  const form = newLetter(kind, from)
  if (form === null) throw new Error(`no form for ${kind}`)
  return form
}

describe('a new letter', () => {
  test('every kind but the permit can be written', () => {
    expect(newLetter('permit', around())).toBeNull()
    for (const kind of ['request-letter', 'assignment-letter', 'minutes', 'recommendation', 'technical-consideration', 'examination-checklist', 'refusal-letter'] as const) expect(made(kind).letter).toBe(kind)
  })

  test('a request for a recommendation and an assignment are ready to be saved as they open', () => {
    expect(readLetter(made('request-letter'), today)).toMatchObject({ messages: [], content: { to: 'Ketua Tim Teknis Perizinan', place: 'Sukamaju', answerBy: null } })
    expect(readLetter(made('assignment-letter'), today)).toMatchObject({ messages: [], content: { members: [fajar], visitDate: today, place: 'Optik Terang, Jl. Pasar 7' } })
  })

  test('minutes name what is to be examined, and nobody has looked yet', () => {
    const form = made('minutes')
    expect(form).toMatchObject({ examiners: [fajar], visited: false, findings: [{ name: 'Ijazah', mark: '' }, { name: 'Pasfoto', mark: 'not-applicable' }, { name: 'Surat sehat', mark: '' }] })
    expect(readLetter(form, today).messages.map(({ path }) => path)).toEqual(['findings.0', 'findings.2', 'decision'])
  })

  test('minutes after an assignment: its members, place and number', () => {
    const assignment = letter({
      id: 'assignment-letter' as DocumentId,
      letter: 'assignment-letter',
      content: { letter: 'assignment-letter', members: [fajar, kurnia], visitDate: '2026-11-18' as IsoDate, place: 'Optik Terang', purpose: 'Meninjau' },
      number: { book: 'assignment' as never, run: '2026', no: 4, text: '800.1.11.1/004', date: today },
    })
    expect(made('minutes', around({ documents: [assignment] }))).toMatchObject({ examiners: [fajar, kurnia], visited: true, visitDate: '2026-11-18', visitPlace: 'Optik Terang', assignment: '800.1.11.1/004' })
  })

  test('a refusal gives what the examination found unfit as its reasons', () => {
    expect(made('refusal-letter', around({ documents: [letter({ content: minutes })] }))).toMatchObject({ reasons: [{ requirement: 'Ruang kerja', reason: 'Belum ada lensometer' }] })
  })

  test('a refusal without an examination gives what the checklist lacks', () => {
    expect(made('refusal-letter')).toMatchObject({ reasons: [{ requirement: 'Surat sehat', reason: 'dibawa besok' }] })
  })

  test('an objection goes to the head by the title as a sentence has it, not as the letterhead', () => {
    expect(made('refusal-letter')).toMatchObject({ objection: expect.stringContaining('secara tertulis kepada Kepala Dinas paling lama') })
  })

  test('where nothing is known to be wrong, the first reason is left to write', () => {
    const form = made('refusal-letter', around({ checklist: [item('Ijazah', 'fits')] }))
    expect(form).toMatchObject({ reasons: [{ requirement: '', reason: '' }] })
    expect(readLetter(form, today).messages.map(({ path }) => path)).toEqual(['reasons.0.reason'])
  })
})

describe('what is typed', () => {
  test('one key marks a line; the rest fits by one more, what was marked stays', () => {
    expect(['1', '2', '3', '4'].map(markOfKey)).toEqual(['fits', 'unfit', 'not-applicable', null])
    const line = { name: 'Ijazah', note: '', own: false }
    expect(markAllFit([{ ...line, mark: '' }, { ...line, mark: 'unfit' }]).map(({ mark }) => mark)).toEqual(['fits', 'unfit'])
  })

  test('what does not fit says what is wrong', () => {
    const form = made('examination-checklist')
    if (form.letter !== 'examination-checklist') throw new Error('another letter')
    const all = markAllFit(form.findings)
    expect(readLetter({ ...form, findings: all.with(0, { name: 'Ijazah', mark: 'unfit', note: ' ', own: false }) }, today).messages).toEqual([{ path: 'findings.0.note', message: 'Tulis apa yang tidak sesuai pada Ijazah.' }])
  })

  test('an impossible day stands at its field', () => {
    expect(readLetter({ ...made('request-letter'), answerBy: '31/2/27' } as LetterForm, today).messages).toEqual([{ path: 'answerBy', message: expect.stringContaining('31 Februari 2027 tidak ada') }])
  })

  test('a letter opened again shows what was saved, and is saved the same', () => {
    const form = formOfContent(minutes, [item('Ijazah', 'fits')])
    expect(form).toMatchObject({ visited: false, findings: [{ mark: 'fits', own: false }, { mark: 'unfit', own: true }] })
    expect(readLetter(form, today)).toEqual({ messages: [], content: minutes })
  })

  test('a letter is ordinary until another Sifat is chosen; one written before it could be is read as ordinary', () => {
    for (const kind of ['request-letter', 'recommendation', 'refusal-letter'] as const) expect(made(kind)).toMatchObject({ nature: 'ordinary' })
    const before = { letter: 'request-letter', to: 'Kepala Dinas Kesehatan', place: '', purpose: 'Kelayakan tempat', answerBy: null } as const
    expect(formOfContent(before, [])).toMatchObject({ nature: 'ordinary' })
    expect(readLetter({ ...formOfContent(before, []), nature: 'secret' } as LetterForm, today).content).toEqual({ ...before, nature: 'secret' })
  })

  test('a part of a line is kept under it, opened again as a part, and named without its sign where something is wrong', () => {
    const findings = [{ name: 'Ruang kerja', fits: true, note: '' }, { name: '- Lensometer', fits: false, note: 'belum ada' }]
    const form = formOfContent({ ...minutes, findings }, [item('Ruang kerja', 'fits')])
    expect(form).toMatchObject({ findings: [{ name: 'Ruang kerja', own: false }, { name: 'Lensometer', own: true, part: true }] })
    expect(readLetter(form, today).content).toMatchObject({ findings })
    const unmarked = formOfContent({ ...minutes, findings: findings.map((one) => ({ ...one, note: '' })) }, [])
    expect(readLetter(unmarked, today).messages).toEqual([{ path: 'findings.1.note', message: 'Tulis apa yang tidak sesuai pada Lensometer.' }])
    expect(made('refusal-letter', around({ documents: [letter({ content: { ...minutes, findings } })] }))).toMatchObject({ reasons: [{ requirement: 'Lensometer', reason: 'belum ada' }] })
  })

  test('copies go to one receiver a line', () => {
    const form = made('refusal-letter')
    expect(readLetter({ ...form, copiesTo: 'Bupati\n\n Kepala Dinas Kesehatan ' } as LetterForm, today).content).toMatchObject({ copiesTo: ['Bupati', 'Kepala Dinas Kesehatan'] })
  })
})

describe('how far a letter is', () => {
  test('in words', () => {
    const written = letter({ content: minutes, unsigned: ['Fajar Nugroho', 'Kurnia Saputri'] })
    const half = letter({ content: minutes, signatures: [{ signer: 'Fajar Nugroho', title: '', date: today }], unsigned: ['Kurnia Saputri'] })
    const signed = letter({ content: minutes, signatures: [{ signer: 'Fajar Nugroho', title: '', date: today }], may: ['number'] })
    expect([letter({ may: ['draft'] }), written, half, signed].map((one) => letterState(one).words)).toEqual(['Belum ditulis', 'Ditulis, belum ditandatangani', 'Menunggu tanda tangan Kurnia Saputri', 'Ditandatangani, belum bernomor'])
    expect(letterState(letter({ content: minutes, number: { book: 'minutes' as never, run: '', no: 1, text: '1', date: today }, unsigned: ['Kurnia Saputri'] })).words).toBe('Bernomor, belum ditandatangani')
  })

  test('one key does the next thing; a letter that is written is not opened again by itself', () => {
    const first = letter({ id: 'assignment-letter' as DocumentId, content: minutes, may: ['draft'] })
    const second = letter({ content: minutes, may: ['draft', 'sign', 'number'] })
    expect(nextLetterAct({ documents: [first, second] })).toMatchObject({ letter: { id: 'minutes' }, act: 'sign' })
    expect(nextLetterAct({ documents: [first] })).toBeNull()
    expect(nextLetterAct({ documents: [letter({ may: ['draft'] })] })?.act).toBe('draft')
  })

  test('a window asked for before the page knows of the last act opens what is to be done then', () => {
    const before = letter({ content: minutes, may: ['draft', 'sign'], unsigned: ['Fajar Nugroho', 'Kurnia Saputri'] })
    const view = (documents: readonly Letter[]): DossierView => ({ documents }) as DossierView
    const asked = { what: 'letter-sign', letter: before, view: view([before]) } as const
    const half = letter({ content: minutes, may: ['draft', 'sign'], unsigned: ['Kurnia Saputri'] })
    expect(openedAnew(asked, view([half]))).toMatchObject({ what: 'letter-sign', letter: { unsigned: ['Kurnia Saputri'] } })
    expect(openedAnew(asked, view([letter({ content: minutes, may: ['draft', 'number'] })]))).toMatchObject({ what: 'letter-number' })
    expect(openedAnew(asked, view([letter({ content: minutes })]))).toBeNull()
  })

  test('a letter that has its number is not changed but written again', () => {
    const number = { book: 'minutes' as never, run: '', no: 1, text: '1', date: today }
    expect([letter(), letter({ content: minutes }), letter({ content: minutes, number })].map((one) => actWords('draft', one))).toEqual(['Tulis', 'Ubah', 'Tulis lagi'])
  })

  test('it is printed anew once it was written anew, else the paper is shown', () => {
    const paper = { paper: 'p' as never, kind: 'minutes', title: 'Berita acara', copy: 0, at: '2026-11-20T02:00:00Z' as IsoInstant, path: '/papers/p.pdf', outdated: false, late: false, unopened: false } as const
    const of = letter({ content: minutes })
    expect(printOf(of, { printable: [{ kind: 'minutes', title: '', issued: 0 }], papers: [paper] })).toEqual({ do: 'issue', kind: 'minutes' })
    expect(printOf(of, { printable: [{ kind: 'minutes', title: '', issued: 1 }], papers: [paper] })).toEqual({ do: 'show', paper })
    expect(printOf(of, { printable: [], papers: [] })).toBeNull()
  })

  test('in short, minutes say the decision and count what was found', () => {
    expect(letterSummary(minutes)).toEqual(['Permohonan tidak memenuhi persyaratan. 1 sesuai, 1 tidak sesuai, 0 tidak berlaku', 'Fajar Nugroho, Kurnia Saputri'])
  })
})

describe('who signs', () => {
  const officer = (name: string, role: Officer['roles'][number]['role'], active = true): Officer => ({ id: name as OfficerId, name, nip: '', rank: '', desk: '', roles: [{ role, title: `Petugas ${name}` }], active })
  const { everyone, team } = colleagues([officer('Dewi', ROLES.backOffice), officer('Fajar', ROLES.technicalTeam), officer('Joko', ROLES.technicalTeam, false)])
  const head = { name: 'Ratna Dewanti', title: 'Kepala Dinas', nip: '1972' }

  test('the technical team comes first among those offered; who has left is not offered', () => {
    expect(team.map(({ name }) => name)).toEqual(['Fajar'])
    expect(everyone.map(({ name }) => name)).toEqual(['Fajar', 'Dewi'])
  })

  test('minutes: the next examiner; what leaves the office: its head; what the team gives: the officer of the team', () => {
    expect(usualSigner(letter({ content: minutes, unsigned: ['Kurnia Saputri'] }), { head, everyone, officer: 'Fajar' })).toEqual(kurnia)
    expect(usualSigner(letter({ letter: 'assignment-letter' }), { head, everyone, officer: 'Fajar' })).toEqual(head)
    expect(usualSigner(letter({ letter: 'recommendation' }), { head, everyone, officer: 'Fajar' })).toMatchObject({ name: 'Fajar', title: 'Petugas Fajar' })
  })
})
