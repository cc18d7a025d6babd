import { shortDate } from '../../calendar/indonesian-date.ts'
import { localDate } from '../../calendar/office-time.ts'
import { numberOnPaper } from '../../dossier/number-to-follow.ts'
import { titleIn } from '../../officer/rights.ts'
import { type Refusal, refusal } from '../../refusal.ts'
import { laneTitle } from '../lane-title.ts'
import type { DocumentId, SignatureMode } from '../procedure.ts'
import type { Scene } from './scene.ts'

/** Paraf, under the title the officer bears in this role. */
export function initialDocument(scene: Scene, document: DocumentId): void {
  scene.draft.record({ type: 'document.initialled', version: 1, body: { document, title: titleOf(scene) } }, scene.role)
}

/** Tanda tangan, dated as told or today; never in the future nor before the dossier came in or the letter was numbered. What a clock gone wrong dated in the future binds nobody. */
export function signDocument(scene: Scene, document: DocumentId, mode: SignatureMode): Refusal | null {
  const { context, draft, role, details } = scene
  const zone = context.office.timeZone
  const today = localDate(context.now, zone)
  const date = details.signature?.date ?? today
  const earliest = [localDate(draft.dossier.received, zone), numberOnPaper(draft.dossier.documents[document]).date ?? ''].filter((day) => day <= today).sort().at(-1) ?? ''
  if (date > today) return wrongDate(`Tanggal tanda tangan ${shortDate(date)} belum tiba. Tulis tanggal hari ini atau sebelumnya.`)
  if (date < earliest) return wrongDate(`Tanggal tanda tangan ${shortDate(date)} mendahului berkas atau nomor suratnya. Periksa tanggalnya.`)
  draft.record(
    { type: 'document.signed', version: 1, body: { document, mode, signer: context.officer.name, title: titleOf(scene), date, place: details.signature?.place ?? '' } },
    role,
  )
  return null
}

const wrongDate = (message: string): Refusal => refusal('invalid-input', message, [{ path: 'signature.date', message }])
const titleOf = ({ context, role }: Scene): string => titleIn(context.officer, role) || laneTitle(context.procedure, role)
