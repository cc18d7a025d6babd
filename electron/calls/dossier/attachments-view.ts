import type { Attachment } from '#domain/dossier/events.ts'
import type { Dossier } from '#domain/dossier/state.ts'
import type { CallOutput } from '#protocol/calls.ts'
import type { Store } from '#store/store.ts'

type Row = CallOutput<'dossier.open'>['attachments'][number]

/** The scans of a dossier, each with how it lies on this PC's disk. Those that are to be had from elsewhere come before all others from now on, the first of them first. */
export function attachmentsOf({ attachments }: Dossier, store: Store): readonly Row[] {
  const rows = attachments.map((attachment) => ({ ...attachment, path: `/attachments/${attachment.hash}`, ...lies(attachment, store) }))
  for (const { hash, state } of rows.toReversed()) if (state !== 'whole') store.scans?.ask(hash)
  return rows
}

function lies({ hash, size }: Attachment, store: Store): Pick<Row, 'state' | 'at'> {
  const state = store.attachments.look(hash, size)
  const at = state === 'gone' ? (store.scans?.elsewhere(hash) ?? null) : null
  return at === null ? { state, at: '' } : { state: 'elsewhere', at }
}

/** A scan that cannot be read is told on the page's first sight; not one of which a whole one of the same name has come since. */
export function scanWarnings(rows: readonly Row[]): readonly string[] {
  const lost = rows.filter(({ name, state }, index) => (state === 'gone' || state === 'damaged') && !rows.slice(index + 1).some((later) => later.name === name && later.state === 'whole'))
  if (lost.length === 0) return []
  return [`${lost.map(({ name, state }, index) => `${index === 0 ? 'Lampiran' : 'lampiran'} “${name}” ${state === 'gone' ? 'tidak ada di komputer ini' : 'rusak'}`).join('; ')}. Catatan berkas tetap utuh; cara menggantinya ada di lembar Lampiran (I).`]
}
