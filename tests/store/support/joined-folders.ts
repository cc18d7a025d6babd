import { cpSync } from 'node:fs'
import { join } from 'node:path'
import type { DossierId } from '#domain/ids.ts'
import { writeOfficeRecord } from '#store/device/office-record.ts'
import { people } from '../../domain/people.ts'
import type { Counter } from '../../sync/counter.ts'
import { OfficeOverThree } from '../../sync/office-over-three.ts'
import type { Folders } from './office-on-disk.ts'
import { temporaryFolder } from './temporary-folder.ts'

export const SCAN = Buffer.from('%PDF-1.4 KTP Siti')

/**
 * An office of three PCs. Siti's dossier, with a scan, and Joko's came in at the Front Office and went on; the Back Office, cut off meanwhile, has taken a step and written a note that
 * nobody else has yet. All three know the office's server.
 Everybody's PIN is known at all of them.
 */
export async function joinedOffice(): Promise<{ readonly office: OfficeOverThree; readonly siti: DossierId; readonly joko: DossierId }> {
  const office = await OfficeOverThree.open({ tellsWhoIsEnrolled: true })
  for (const { folder } of office.counters) writeOfficeRecord(join(folder, 'keys'), office.server.record)
  for (const counter of office.counters) for (const officer of Object.values(people)) counter.act(null, (tx) => tx.setVerifier(officer.id, 'argon2id…'))
  const { front, back } = office
  const siti = office.receives('Siti Rahmawati', '1471014101900001')
  const { hash, size } = front.store.attachments.put(SCAN)
  front.act(people.sari, (tx) => tx.append({ aggregate: `dossier:${siti}`, base: null, event: { type: 'attachment.added', version: 1, body: { hash, name: 'KTP Siti.pdf', mediaType: 'application/pdf', size } } }))
  const joko = office.receives('Joko Susilo', '1471014101900002')
  await office.allCatchUp()
  goesOn(office, siti)
  await office.allCatchUp()
  back.line.cut = true
  goesOn(office, joko)
  back.act(people.budi, (tx) => tx.append({ aggregate: `dossier:${siti}`, base: null, event: { type: 'note.added', version: 1, body: { text: 'Berkas lengkap.' } } }))
  for (const { store } of office.counters) while (store.scans?.look() === true);
  return { office, siti, joko }
}

function goesOn(office: OfficeOverThree, dossier: DossierId): void {
  const holder = office.holderAt(office.front, dossier)
  const refused = holder === null ? 'nobody holds it' : office.moves(office.counterOf(holder), dossier, holder)
  if (refused !== null) throw new Error(refused)
}

/** A PC's folders as they are once it is closed, to be edited. */
export function copyOf({ data, folder }: Pick<Counter, 'data' | 'folder'>): Folders {
  const copy = { data: temporaryFolder(), keys: temporaryFolder() }
  cpSync(data, copy.data, { recursive: true })
  cpSync(join(folder, 'keys'), copy.keys, { recursive: true })
  return copy
}
