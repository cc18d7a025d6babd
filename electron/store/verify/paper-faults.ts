import { oneShotSha256 } from '../files/one-shot-sha256.ts'
import { type After, FROM_THE_START } from '../log/after.ts'
import type { CheckedFolder } from './checked-folder.ts'
import { eventsOf } from './events-of.ts'
import { type Finding, finding } from './finding.ts'

interface Issued {
  readonly place: number
  readonly dossier: string
  readonly hash: string
}

/** The facts every paper was drawn from, held against the event that issued it. */
export function* paperFaults({ rawLog }: CheckedFolder, after: After = FROM_THE_START): Generator<Finding, void, undefined> {
  const issued = new Map<string, Issued>()
  for (const { place, aggregate, body } of eventsOf(rawLog, ['paper.issued'], after.place)) issued.set(String(body['paper']), { place, dossier: aggregate.slice('dossier:'.length), hash: String(body['factsHash']) })
  const papers = rawLog.prepare<[number], { id: string; dossier: string; facts: string }>('select id, dossier, facts from paper where rowid > ?')
  for (const { id, dossier, facts } of papers.iterate(after.row)) {
    const event = issued.get(id)
    issued.delete(id)
    if (!event) yield finding('papers', 0, 'Ada isi surat yang tersimpan tanpa catatan penerbitannya.')
    else if (oneShotSha256(facts) !== event.hash) yield finding('papers', event.place, `Isi surat yang diterbitkan di catatan nomor ${event.place} sudah diubah.`)
    else if (dossier !== event.dossier) yield finding('papers', event.place, `Isi surat yang diterbitkan di catatan nomor ${event.place} disimpan untuk berkas lain.`)
  }
  for (const { place } of issued.values()) yield finding('papers', place, `Isi surat yang diterbitkan di catatan nomor ${place} hilang.`)
}
