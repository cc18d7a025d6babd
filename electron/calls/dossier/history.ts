import { assertNever } from '#domain/assert-never.ts'
import { longDate, longDateWithDay } from '#domain/calendar/indonesian-date.ts'
import type { DoubtedMoment } from '#domain/clock/doubted-moment.ts'
import type { ArchivePlace, NoticeChannel } from '#domain/dossier/beside-the-steps.ts'
import type { DossierEvent, RecordedDossierEvent } from '#domain/dossier/events.ts'
import type { CommandId } from '#domain/ids.ts'
import { paperTitle } from '#domain/paper/paper-title.ts'
import { ENDING_TITLES } from '#domain/workflow/ended.ts'
import { findStep } from '#domain/workflow/find-step.ts'
import { laneTitle } from '#domain/workflow/lane-title.ts'
import type { DocumentId, Procedure } from '#domain/workflow/procedure.ts'
import type { CallOutput } from '#protocol/calls.ts'
import { shownChange } from './beside-view.ts'

type HistoryRow = CallOutput<'dossier.open'>['history'][number]

/** What happened, as sentences an officer reads; rows of one act share its command id. */
export const historyOf = (events: readonly RecordedDossierEvent[], procedure: Procedure, doubted: ReadonlyMap<CommandId, DoubtedMoment>): HistoryRow[] =>
  events.map(({ at, officerName, role, command, event }) => ({
    at,
    officerName,
    roleTitle: role ? laneTitle(procedure, role) : '',
    doubted: doubted.get(command)?.confirmed === false,
    command,
    ...toldOf(event, procedure),
  }))

type Told = Pick<HistoryRow, 'what' | 'note' | 'printedStep'>

const told = (what: string, note = '', printedStep = ''): Told => ({ what, note, printedStep })

function toldOf(event: DossierEvent, procedure: Procedure): Told {
  switch (event.type) {
    case 'dossier.received':
      return told('Berkas diterima di loket', event.body.notes)
    case 'dossier.accepted':
      return told(`Dinyatakan lengkap; dijanjikan selesai ${longDateWithDay(event.body.promise.date)}`)
    case 'step.completed':
      return told(event.body.done, event.body.note, findStep(procedure, event.body.step)?.printedNo ?? '')
    case 'dossier.returned':
      return told(`Dikembalikan ke pemohon${listed(event.body.missing.map((item) => item.name))}`, event.body.reason)
    case 'dossier.resubmitted':
      return told('Berkas masuk kembali dari pemohon', event.body.note)
    case 'dossier.ended':
      return told(`Selesai: ${ENDING_TITLES[event.body.as].toLowerCase()}`, event.body.reason ?? '')
    case 'number.given':
      return told(event.body.document === null ? `Nomor register ${event.body.number.text} diberikan` : `Nomor ${event.body.number.text} diberikan untuk ${nameOf(procedure, event.body.document)}`)
    case 'number.voided':
      return told(`Nomor ${event.body.number.text} dibatalkan`, event.body.reason)
    case 'paper.issued':
      return told(`${paperTitle(event.body.kind, event.body.copy, event.body.correction)} dicetak`)
    case 'checklist.checked':
      return told('Daftar persyaratan diperiksa')
    case 'note.added':
      return told('Catatan', event.body.text)
    case 'attachment.added':
      return told(`Lampiran ${event.body.name} ditambahkan`)
    case 'letter.drafted':
      return told(`${nameOf(procedure, event.body.document)} ditulis`)
    case 'letter.signed':
      return told(`${nameOf(procedure, event.body.document)} ditandatangani ${[event.body.signer, event.body.title].filter((part) => part !== '').join(', ')}, tanggal ${longDate(event.body.date)}`)
    case 'disposition.sent':
      return told(`Disposisi kepada ${event.body.to.map((one) => one.name).join(', ')}`, event.body.instruction)
    case 'disposition.read':
      return told('Disposisi dibaca')
    case 'disposition.done':
      return told('Disposisi selesai dikerjakan', event.body.report)
    case 'notice.given':
      return told(`Pemohon diberi tahu (${CHANNELS[event.body.channel]})`, event.body.text)
    case 'archive.placed':
      return told(`Diarsipkan: ${archiveWords(event.body)}`)
    case 'survey.answered':
      return told(event.body.answer === 'given' ? 'Survei kepuasan diisi pemohon' : 'Pemohon tidak bersedia mengisi survei')
    case 'external-numbers.recorded':
      return told(`Nomor sistem lain dicatat${listed([event.body.siCantik && `SiCantik ${event.body.siCantik}`, event.body.oss && `OSS ${event.body.oss}`].filter((part) => part !== ''))}`)
    case 'dossier.corrected':
      return told(`Koreksi data${listed(event.body.changes.map(shownChange).map(({ label, from, to }) => `${label} dari “${from}” menjadi “${to}”`))}`, event.body.reason)
    case 'document.prepared':
    case 'document.initialled':
    case 'document.signed':
    case 'document.handed-over':
      return toldOfDocument(event, procedure)
    default:
      return assertNever(event)
  }
}

type DocumentEvent = Extract<DossierEvent, { type: `document.${string}` }>

function toldOfDocument(event: DocumentEvent, procedure: Procedure): Told {
  const name = nameOf(procedure, event.body.document)
  switch (event.type) {
    case 'document.prepared':
      return told(`${name} disiapkan`)
    case 'document.initialled':
      return told(`${name} diparaf sebagai ${event.body.title}`)
    case 'document.signed':
      return told(`${name} ditandatangani ${event.body.signer}, ${event.body.title}, tanggal ${longDate(event.body.date)}${event.body.mode === 'wet' ? '' : ' (TTE)'}`, event.body.place)
    case 'document.handed-over':
      return told(`${name} diserahkan kepada ${event.body.recipient}${event.body.relation === 'proxy' ? ` (kuasa: ${event.body.powerOfAttorney})` : ''}`)
    default:
      return assertNever(event)
  }
}

const CHANNELS: Readonly<Record<NoticeChannel, string>> = { whatsapp: 'WhatsApp', phone: 'telepon', sms: 'SMS', email: 'pos-el', 'in-person': 'langsung' }

const archiveWords = ({ classification, depot, room, cabinet, box, folder }: ArchivePlace): string =>
  [classification, depot && `depo ${depot}`, room && `ruang ${room}`, cabinet && `lemari ${cabinet}`, box && `boks ${box}`, folder && `folder ${folder}`].filter((part) => part !== '').join(', ')

const nameOf = (procedure: Procedure, id: DocumentId): string => procedure.documents.find((document) => document.id === id)?.name ?? id
const listed = (names: readonly string[]): string => (names.length === 0 ? '' : `: ${names.join('; ')}`)
