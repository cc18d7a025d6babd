import { hasDesk, mayAdminister } from '#domain/officer/rights.ts'
import type { Officer } from '#domain/officer/officer.ts'
import { refusal } from '#domain/refusal.ts'
import { MAX_ATTACHMENT_BYTES } from '#protocol/bytes.ts'
import type { BytesAnswer, BytesRequest } from '#protocol/port.ts'
import type { Store } from '#store/store.ts'
import { bytesRefused, jsonAnswer, notFound, notLoggedIn } from '../bytes-answer.ts'
import { readFileKind } from './file-kind.ts'
import { takeAttachment } from './take-attachment.ts'

type Upload = Extract<BytesRequest, { method: 'POST' }>

/** `POST /attachments`: a scan; from an admin, or whoever sets the office up, a picture for the letterhead. */
export function upload(store: Store, { path, fileName, body }: Upload, officer: Officer | null): BytesAnswer {
  if (path !== '/attachments') return notFound()
  if (!officer && store.settings.office()) return notLoggedIn()
  if (!mayUpload(officer, body)) return bytesRefused(403, refusal('no-right', 'Hanya petugas yang melayani berkas dapat menambah lampiran.'))
  if (body.byteLength > MAX_ATTACHMENT_BYTES) return bytesRefused(413, refusal('too-large', `Berkas ini lebih besar dari ${MAX_ATTACHMENT_BYTES / 1024 / 1024} MB. Pindai ulang dengan mutu lebih rendah.`))
  const taken = takeAttachment(store, fileName, body)
  return taken.ok ? jsonAnswer(200, taken.value) : bytesRefused(400, taken.refusal)
}

function mayUpload(officer: Officer | null, body: Uint8Array): boolean {
  if (officer && hasDesk(officer)) return true
  const kind = readFileKind(body)
  return (!officer || mayAdminister(officer)) && !(kind.ok && kind.value === 'application/pdf')
}
