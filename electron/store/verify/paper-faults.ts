import { oneShotSha256 } from '../files/one-shot-sha256.ts'
import { type After, FROM_THE_START } from '../log/after.ts'
import type { CheckedFolder, CheckedStream } from './checked-folder.ts'
import { eventsOf } from './events-of.ts'
import { type Finding, finding } from './finding.ts'
import { type IssuedBefore, isWholeStream, papersOfBefore } from './papers-of-before.ts'

interface Issued {
  readonly place: number
  readonly dossier: string
  readonly hash: string
}

/** The facts every paper was drawn from, held against the event that issued it. */
export function* paperFaults({ rawLog, stream }: CheckedFolder, after: After = FROM_THE_START): Generator<Finding, void, undefined> {
  const issued = new Map<string, Issued>()
  for (const { place, aggregate, body } of eventsOf(rawLog, ['paper.issued'], after.place)) issued.set(String(body['paper']), { place, dossier: aggregate.slice('dossier:'.length), hash: String(body['factsHash']) })
  const strays = new Map<string, IssuedBefore>()
  const papers = rawLog.prepare<[number], { id: string; dossier: string; facts: string }>('select id, dossier, facts from paper where rowid > ?')
  for (const { id, dossier, facts } of papers.iterate(after.row)) {
    const event = issued.get(id)
    issued.delete(id)
    if (!event) strays.set(id, { dossier, hash: oneShotSha256(facts) })
    else if (oneShotSha256(facts) !== event.hash) yield finding('papers', event.place, `Isi surat yang diterbitkan di catatan nomor ${event.place} sudah diubah.`)
    else if (dossier !== event.dossier) yield finding('papers', event.place, `Isi surat yang diterbitkan di catatan nomor ${event.place} disimpan untuk berkas lain.`)
  }
  yield* strayFaults(strays, rawLog, stream)
  for (const { place } of issued.values()) yield finding('papers', place, `Isi surat yang diterbitkan di catatan nomor ${place} hilang.`)
}

/** Contents of papers that no event of the own log has issued. */
function* strayFaults(strays: ReadonlyMap<string, IssuedBefore>, rawLog: CheckedFolder['rawLog'], stream: CheckedStream | null): Generator<Finding, void, undefined> {
  if (strays.size === 0) return
  const issued = stream ? papersOfBefore(stream, new Set(strays.keys())) : new Map<string, IssuedBefore>()
  const mayCome = stream ? !isWholeStream(stream) : rawLog.prepare<[], number>('select exists (select 1 from event)').pluck().get() === 0
  for (const [id, { dossier, hash }] of strays) {
    const event = issued.get(id)
    if (!event && !mayCome) yield finding('papers', 0, 'Ada isi surat yang tersimpan tanpa catatan penerbitannya.')
    if (event && (event.hash !== hash || event.dossier !== dossier)) yield finding('papers', 0, 'Isi surat yang pernah diterbitkan di komputer ini, dengan nama lamanya, sudah diubah.')
  }
}
