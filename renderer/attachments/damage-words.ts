import type { Attachment } from '#domain/dossier/events.ts'
import type { CallOutput } from '#protocol/calls.ts'

/** A scan as a list shows it: of a dossier with how it lies on the disk, of a form that is filled in without. */
export type ShownAttachment = Attachment & Partial<Pick<CallOutput<'dossier.open'>['attachments'][number], 'state' | 'at'>>

export interface Damage {
  readonly mark: string
  /** What to do about it. */
  readonly next: string
  /** A whole one of the same name has come since, or it comes by itself: nothing to worry about. */
  readonly replaced: boolean
}

/** What is wrong with a scan on this PC's disk; null where it is whole. */
export function damageOf(attachment: ShownAttachment, all: readonly ShownAttachment[]): Damage | null {
  const { name, state = 'whole', at = '' } = attachment
  if (state === 'whole') return null
  if (state === 'elsewhere') return { mark: `Masih di ${at === '' ? 'komputer lain' : at}`, next: 'Loket mengambilnya begitu komputer itu tersambung; berkas kertasnya tetap dapat dilihat.', replaced: true }
  const replaced = all.slice(all.indexOf(attachment) + 1).some((later) => later.name === name && later.state === 'whole')
  return { mark: state === 'gone' ? 'Tidak ada di komputer ini' : 'Rusak, tidak terbaca', next: replaced ? 'Sudah dilampirkan lagi dengan nama yang sama.' : NEXT, replaced }
}

const NEXT = 'Pindai lagi dari berkas kertas dan lampirkan di sini dengan nama yang sama, atau minta admin mengambilnya dari cadangan (Pengaturan, Cadangan).'
