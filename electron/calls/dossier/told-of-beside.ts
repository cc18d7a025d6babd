import { assertNever } from '#domain/assert-never.ts'
import type { ArchivePlace, NoticeChannel } from '#domain/dossier/beside-the-steps.ts'
import type { DossierEvent, Taken } from '#domain/dossier/events.ts'
import { shownChange } from './beside-view.ts'
import type { MoveEvent } from './told-of-moves.ts'
import type { PaperEvent } from './told-of-papers.ts'
import { listed, told, type Told } from './told.ts'

export type BesideEvent = Exclude<DossierEvent, MoveEvent | PaperEvent>

/** What was recorded beside the steps. */
export function toldOfBeside(event: BesideEvent): Told {
  switch (event.type) {
    case 'checklist.checked':
      return told('Daftar persyaratan diperiksa')
    case 'note.added':
      return told('Catatan', event.body.text)
    case 'attachment.added':
      return told(`Lampiran ${event.body.name} ditambahkan`)
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
    case 'conflict.settled':
      return told('Konflik diselesaikan Penyelia', event.body.minutes)
    case 'dossier.taken':
      return toldOfTake(event.body, { from: '', to: '', isAsked: false })
    default:
      return assertNever(event)
  }
}

interface TakeTold {
  /** As the office calls those PCs; "" where nothing tells. */
  readonly from: string
  readonly to: string
  /** The server has not answered yet. */
  readonly isAsked: boolean
}

export const toldOfTake = ({ paperInHand }: Taken, { from, to, isAsked }: TakeTold): Told =>
  told(`Berkas ${isAsked ? 'diminta' : 'diambil'} dari ${from || 'komputer lain'}${to === '' ? '' : ` ke ${to}`}${isAsked ? '; menunggu jawaban server kantor' : ''}`, paperInHand ? 'Tanpa hubungan dengan server kantor, dengan berkas kertas di tangan' : '')

const CHANNELS: Readonly<Record<NoticeChannel, string>> = { whatsapp: 'WhatsApp', phone: 'telepon', sms: 'SMS', email: 'pos-el', 'in-person': 'langsung' }

const archiveWords = ({ classification, depot, room, cabinet, box, folder }: ArchivePlace): string =>
  [classification, depot && `depo ${depot}`, room && `ruang ${room}`, cabinet && `lemari ${cabinet}`, box && `boks ${box}`, folder && `folder ${folder}`].filter((part) => part !== '').join(', ')
