import type { AttachmentHash, DossierId } from '#domain/ids.ts'
import type { CallInput } from '#protocol/calls.ts'
import Database from 'better-sqlite3'
import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cheapSecrets } from './cheap-secrets.ts'
import { OpenOffice, type Person, sitisForm } from './open-office.ts'

const PDF = new TextEncoder().encode('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')
const NIK = '1471014502950001'
const DRAFT = '00000000-0000-4000-8000-0000000000aa'

let office: OpenOffice
let siti: DossierId
let scan: AttachmentHash
let paper = ''
beforeAll(async () => {
  office = await OpenOffice.established(undefined, undefined, undefined, undefined, cheapSecrets)
  const attachment = JSON.parse(new TextDecoder().decode((await office.upload('budi', 'ktp.pdf', PDF)).body)) as Exclude<CallInput<'intake.receive'>['attachments'], undefined>[number]
  const form = { ...(await sitisForm(office)), attachments: [attachment] }
  siti = form.dossier as DossierId
  scan = attachment.hash as AttachmentHash
  await office.ask('budi', 'intake.receive', form)
  paper = (await office.ask('budi', 'paper.issue', { dossier: siti, kind: 'receipt' })).path
  await office.ask('budi', 'draft.save', { id: DRAFT, title: 'Joko', content: NIK })
  await office.ask('hendra', 'check.start', {})
  while ((await office.ask('hendra', 'check.status', {})).running !== null) await wait(20)
}, 60_000)
afterAll(() => office.counter.close())

/** What the view log has more afterwards, read past the counter. */
async function written(work: () => Promise<unknown>): Promise<readonly (readonly [string, string, string])[]> {
  const log = new Database(path.join(office.root, 'data/log.db'), { readonly: true })
  try {
    const last = Number(log.prepare('select coalesce(max(seq), 0) from view').pluck().get())
    await work()
    return log.prepare<[number], [string, string, string]>('select officer, what, about from view where seq > ? order by seq').raw().all(last)
  } finally {
    log.close()
  }
}

interface Look {
  readonly who: Person
  readonly does: () => Promise<unknown>
  readonly what: string
  readonly about: () => string
}

async function registerBook() {
  const row = (await office.ask('budi', 'numbering.books', {}))[0]
  if (!row) throw new Error('an office has number books')
  return row.book.id
}

/** Everything that shows personal data, or takes it out. */
const LOOKS: Readonly<Record<string, Look>> = {
  'opens a dossier': { who: 'dewi', does: () => office.ask('dewi', 'dossier.open', { dossier: siti }), what: 'open', about: () => siti },
  'asks for NIK and phone': { who: 'dewi', does: () => office.ask('dewi', 'dossier.reveal', { dossier: siti }), what: 'reveal', about: () => siti },
  'writes a notice with the phone number in it': { who: 'dewi', does: () => office.ask('dewi', 'notice.compose', { dossier: siti }), what: 'reveal', about: () => siti },
  'issues a paper': { who: 'dewi', does: async () => { paper = (await office.ask('dewi', 'paper.issue', { dossier: siti, kind: 'receipt' })).path }, what: 'print', about: () => paper },
  'reads a paper': { who: 'rina', does: () => office.bytes('rina', paper), what: 'print', about: () => paper.replace('.pdf', '') },
  'reads a scan': { who: 'rina', does: () => office.bytes('rina', `/attachments/${scan}`), what: 'attachment', about: () => scan },
  'finds a known applicant': { who: 'budi', does: () => office.ask('budi', 'applicant.find', { nik: NIK, phone: '' }), what: 'find-applicant', about: () => siti },
  'opens another’s draft': { who: 'dewi', does: () => office.ask('dewi', 'draft.open', { id: DRAFT }), what: 'open', about: () => `draft ${DRAFT}` },
  'takes the register out': { who: 'budi', does: () => office.ask('budi', 'register.export', { format: 'csv', text: '', status: 'all', year: null }), what: 'export', about: () => 'register csv' },
  'takes a list out': { who: 'budi', does: () => office.ask('budi', 'lists.export', { list: 'late', format: 'csv' }), what: 'export', about: () => 'list late csv' },
  'takes an agenda out': { who: 'budi', does: async () => office.ask('budi', 'agenda.export', { book: await registerBook(), format: 'csv', from: null, to: null }), what: 'export', about: () => 'agenda register csv' },
  'takes this very log out': { who: 'wati', does: () => office.ask('wati', 'views.export', { format: 'csv' }), what: 'export', about: () => 'views csv' },
  'takes out what a check found': { who: 'hendra', does: () => office.ask('hendra', 'check.export', { format: 'csv' }), what: 'export', about: () => 'check csv' },
}

test.each(Object.entries(LOOKS))('who %s is written down, once, with what it was', async (_, { who, does, what, about }) => {
  expect(await written(does)).toEqual([[office.idOf(who), what, about()]])
})

test('what was refused, or shows nobody’s data, is no look', async () => {
  expect(await written(async () => {
    await office.reply('hendra', 'dossier.reveal', { dossier: siti })
    await office.reply('dewi', 'dossier.reveal', { dossier: randomUUID() })
    await office.ask('budi', 'applicant.find', { nik: '1471014502950002', phone: '' })
    await office.ask('budi', 'draft.open', { id: DRAFT })
    await office.ask('budi', 'desk.queues', {})
  })).toEqual([])
})
