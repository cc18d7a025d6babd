import type { AttachmentHash } from '#domain/ids.ts'
import { type Refusal, refusal } from '#domain/refusal.ts'
import type { Store } from '#store/store.ts'

/** A scan that an event names and that is not there any more, or not as it was. `reference`: its line in the machine's diary. */
export function damagedAttachment(store: Store, hash: AttachmentHash, what: 'damaged' | 'gone', reference: string): Refusal {
  const name = store.attachmentName(hash)
  const isEmblem = name === null && store.settings.office()?.emblem === hash
  const which = isEmblem ? 'Gambar lambang kantor' : name === null ? 'Lampiran ini' : `Lampiran "${name}"`
  const befell = what === 'gone' ? 'tidak ada lagi di komputer ini' : 'rusak: isinya di komputer ini sudah berubah sejak disimpan'
  const next = isEmblem ? 'Unggah lagi di Pengaturan, Kantor.' : 'Lampirkan lagi dari aslinya, atau minta admin memulihkannya dari cadangan.'
  return refusal('not-found', `${which} ${befell}. Catatan berkas tetap utuh. ${next} (${reference})`)
}
