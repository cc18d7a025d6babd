import { randomUUID } from 'node:crypto'
import { must } from '#domain/must.ts'
import { pekanbaruSikro } from '#domain/procedures/pekanbaru-sikro.ts'
import type { DossierId, PaperId } from '#domain/ids.ts'
import { printablePapers } from '#domain/workflow/printable-papers.ts'
import { sha256 } from '#store/files/sha256.ts'
import { people } from '../../domain/people.ts'
import type { OfficeOnDisk } from './office-on-disk.ts'

const FACTS = '{"nama":"Siti"}'

/** The first paper a dossier may have, kept with what it was drawn from and the answer its act gave. */
export function issuesReceipt(office: OfficeOnDisk, dossier: DossierId): void {
  const kind = must(printablePapers(pekanbaruSikro, office.state(dossier))[0], 'a paper to print').kind
  const paper = randomUUID() as string as PaperId
  office.act(people.sari, (tx) => {
    office.decides(tx, people.sari, dossier, { do: 'issuePaper', paper, kind, factsHash: sha256(FACTS).toString('hex') })
    tx.keepPaper({ id: paper, dossier, facts: FACTS })
    tx.keepAnswer(JSON.stringify({ call: 'paper.issue', officer: people.sari.id, value: {} }))
  })
}
