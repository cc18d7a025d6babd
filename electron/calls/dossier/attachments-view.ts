import type { Dossier } from '#domain/dossier/state.ts'
import type { CallOutput } from '#protocol/calls.ts'
import type { Store } from '#store/store.ts'

type Row = CallOutput<'dossier.open'>['attachments'][number]

/** The scans of a dossier, each with how it lies on this PC's disk. */
export const attachmentsOf = ({ attachments }: Dossier, store: Store): readonly Row[] =>
  attachments.map((attachment) => ({ ...attachment, path: `/attachments/${attachment.hash}`, state: store.attachments.look(attachment.hash, attachment.size) }))

/** A scan that cannot be read is told on the page's first sight; not one of which a whole one of the same name has come since. */
export function scanWarnings(rows: readonly Row[]): readonly string[] {
  const lost = rows.filter(({ name, state }, index) => state !== 'whole' && !rows.slice(index + 1).some((later) => later.name === name && later.state === 'whole'))
  if (lost.length === 0) return []
  return [`${lost.map(({ name, state }, index) => `${index === 0 ? 'Lampiran' : 'lampiran'} “${name}” ${state === 'gone' ? 'tidak ada di komputer ini' : 'rusak'}`).join('; ')}. Catatan berkas tetap utuh; cara menggantinya ada di lembar Lampiran (I).`]
}
