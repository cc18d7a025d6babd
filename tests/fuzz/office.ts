import { randomUUID } from 'node:crypto'
import type { DossierId, OfficerId } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import { roleTitle } from '#domain/officer/role-title.ts'
import { newChecklist } from '#domain/requirement/checklist.ts'
import type { CallInput } from '#protocol/calls.ts'
import { sampleOffice } from '../../electron/sample/office.ts'
import type { Pool } from './example-of.ts'
import { ask, callShot, type Send } from './seat-keeper.ts'
import { PEOPLE, PIN, type Seat } from './seats.ts'

type Intake = CallInput<'intake.receive'>
type Worker = Exclude<Seat, 'nobody'>

/** Whose data lies in the office; none of it may be in an answer that does not say so, nor in a log. */
export const APPLICANT = { name: 'Siti Rahmawati', nik: '1471014502950001', phone: '081276543210', address: 'Jalan Melati 3, Sukamaju', email: 'siti.rahmawati@contoh.example' } as const

/** The office's own, for setting it up: its first officer is Hendra. */
export async function establish(send: Send): Promise<ReadonlyMap<Worker, OfficerId>> {
  const { services, books } = await ask(send, 'setup.options', {})
  const { officer } = await ask(send, 'setup.establish', {
    office: sampleOffice,
    officer: { name: PEOPLE.hendra.name, nip: '', rank: '', desk: PEOPLE.hendra.desk, roles: [], secret: PIN },
    services: services.map(({ id }) => id),
    books: books.map(({ id, template, code }) => ({ id, template, code, next: 1 })),
    alone: true,
  })
  await ask(send, 'session.logIn', { officer, secret: PIN })
  const ids = new Map<Worker, OfficerId>([['hendra', officer]])
  for (const [seat, { name, desk, roles }] of Object.entries(PEOPLE) as [Worker, (typeof PEOPLE)[Worker]][]) {
    if (seat === 'hendra') continue
    const id = randomUUID() as string as OfficerId
    ids.set(seat, id)
    await ask(send, 'officer.save', { officer: { id, name, nip: '', rank: '', desk, roles: roles.map((role) => ({ role, title: roleTitle(role) })), active: true }, secret: PIN })
  }
  return ids
}

/** Called by an admin, once `left` is logged in: the session stays, the officer does not. */
export async function dismiss(send: Send, officer: OfficerId): Promise<void> {
  const { officers } = await ask(send, 'officer.list', {})
  const found = must(officers.find(({ id }) => id === officer), 'an officer of this office')
  await ask(send, 'officer.save', { officer: { ...found, active: false }, secret: '' })
}

/** Siti's application, every paper brought; called by Budi. */
export async function intakeForm(send: Send): Promise<Intake> {
  const services = await ask(send, 'intake.services', {})
  const { id, requirements, stopmapColours } = must(services.find(({ name }) => name === 'SIKRO – pola Pekanbaru'), 'the service of Pekanbaru')
  return {
    dossier: randomUUID() as string as DossierId,
    draft: null,
    service: id,
    applicationKind: 'new',
    applicant: { kind: 'person', ...APPLICANT, nib: '', npwp: '', responsible: '' },
    permitData: { form: 'optician', strNumber: 'STR-RO 1234', strExpiry: 'lifetime', workplaceName: 'Optik Terang', workplaceAddress: 'Jalan Pasar 7, Sukamaju', placeSequence: 1 },
    checklist: newChecklist(requirements, 'new', {}).map((item) => ({ ...item, state: 'fits' as const, note: '' })),
    copies: 1,
    stopmapColour: stopmapColours[0] ?? '',
    notes: '',
    attachments: [],
    verdict: 'complete',
    reason: '',
  }
}

const PDF = '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'

/** What Budi took in: dossiers, a draft, a scan. */
export interface Stock {
  readonly form: Intake
  readonly dossiers: readonly [DossierId, ...DossierId[]]
  readonly draft: string
  readonly scan: string
  /** Under which the first dossier came in. */
  readonly command: string
}

/** Called by Budi. */
export async function takeStock(send: Send): Promise<Stock> {
  const form = await intakeForm(send)
  const command = randomUUID()
  await send([callShot('intake.receive', form, command)])
  const others = [randomUUID() as string as DossierId, randomUUID() as string as DossierId]
  for (const dossier of others) await ask(send, 'intake.receive', { ...form, dossier })
  const draft = randomUUID()
  await ask(send, 'draft.save', { id: draft, title: 'Draf Budi', content: JSON.stringify(form) })
  const [scan] = await send([{ kind: 'upload', fileName: 'ktp.pdf', body: PDF }])
  return { form, dossiers: [form.dossier as DossierId, ...others], draft, scan: (JSON.parse(scan?.text ?? '') as { readonly hash: string }).hash, command }
}

/** What the office has, for examples to be made of; called by Dewi, at whose step the dossiers stand. */
export async function poolOf(send: Send, stock: Stock, officers: ReadonlyMap<Seat, OfficerId>): Promise<Pool> {
  const { form, dossiers, draft, scan } = stock
  const books = await ask(send, 'numbering.books', {})
  const { base, step, actions, registerNumber } = await ask(send, 'dossier.open', { dossier: dossiers[0] })
  const byKey = new Map<string, readonly unknown[]>([
    ['dossier', dossiers],
    ['officer', [randomUUID()]],
    ['to', [[...officers.values()].slice(0, 2), null]],
    ['service', [form.service]],
    ['book', books.map(({ book }) => book.id)],
    ['draft', [draft, null]],
    ['id', [draft, form.service, randomUUID()]],
    ['base', [base]],
    ['step', [step]],
    ['outcome', actions.map(({ outcome }) => outcome)],
    ['hash', [scan]],
    ['checklist', [form.checklist, []]],
    ['applicant', [form.applicant]],
    ['permitData', [form.permitData]],
    ['run', registerNumber === null ? [] : [registerNumber.run]],
    ['limit', [1, 20, 200]],
    ['year', [2026, null]],
    ['nik', [APPLICANT.nik, '']],
    ['phone', [APPLICANT.phone, '']],
  ])
  const texts = ['', 'a', 'back-office', 'Surat lengkap', 'Sudah diperiksa bersama pemohon', '1.1.0', '2026-05-05', '2026-05-05T02:00:00.000Z', '08:00', '16:30', form.service, dossiers[0], scan, '{kode}/{urut:3}/{jenis}/{BULAN}/{tahun}', '5f343896-9e31-4ee3-9855-1ed9c2e3ac8b']
  return { byKey, texts }
}
