import { afterEach, expect, test } from 'vitest'
import { knownEvent } from '#domain/log/known-events.ts'
import { enrolmentCodeText } from '#protocol/sync/enrolment-code.ts'
import { people } from '../domain/people.ts'
import { ServedOffice } from '../server/served-office.ts'
import { OFFICE } from '../store/support/office-on-disk.ts'
import { clearAway } from '../store/support/temporary-folder.ts'
import { foldedDump } from '../sync/same-registers.ts'
import { DeskOverTls } from './desk-over-tls.ts'
import { LaterLoket } from './later-loket.ts'

let served: ServedOffice | null = null
afterEach(async () => {
  await served?.close()
  clearAway()
})

const folded = ({ desk }: DeskOverTls) => JSON.stringify(foldedDump(desk.folders.data))
const notes = ({ desk }: DeskOverTls, dossier: Parameters<typeof desk.state>[0], text: string): void => { desk.act(people.budi, (tx) => tx.append({ aggregate: `dossier:${dossier}`, base: null, event: { type: 'note.added', version: 1, body: { text } } })) }

test('S-44 a PC a version behind and one ahead go on at one server over the real line: what they cannot read waits, what they do is everybody’s, and after the upgrade all is the same', { timeout: 120_000 }, async () => {
  served = await new ServedOffice().open()
  const front = await DeskOverTls.joined(served, 'PC Depan', { first: true })
  const before = { knows: (event: Parameters<typeof knownEvent>[0]) => knownEvent(event) && event.type !== 'note.added' }
  const behind = await DeskOverTls.joined(served, 'PC lama', before)
  const later = await LaterLoket.joined(enrolmentCodeText(await served.code('PC baru')), OFFICE.id)
  const [known, stamped] = [front.receives('Siti Rahmawati', []), front.receives('Joko', [])]
  await front.catchesUp()
  await behind.catchesUp()
  notes(front, known, 'dibaca versi ini saja')
  expect(await later.stamps(stamped)).toBe('stored')
  await front.catchesUp()
  await behind.catchesUp()
  expect(front.store.dossiers.waiting()).toEqual([`dossier:${stamped}`])
  expect(behind.store.dossiers.waiting()).toEqual([`dossier:${known}`, `dossier:${stamped}`].toSorted())
  expect(behind.sync.head()).toEqual(front.sync.head())

  const own = behind.receives('Dewi', [])
  await behind.catchesUp()
  expect(await later.stamps(own)).toBe('stored')
  await front.catchesUp()
  expect(front.desk.state(own).applicant.name).toBe('Dewi')
  expect(front.store.dossiers.waiting()).toEqual([`dossier:${own}`, `dossier:${stamped}`].toSorted())

  behind.desk.reopen({ joined: true })
  await behind.catchesUp()
  expect(behind.store.dossiers.waiting()).toEqual(front.store.dossiers.waiting())
  expect(behind.store.dossiers.unreadable()).toEqual([])
  expect(folded(behind)).toBe(folded(front))
  later.close()
  for (const pc of [front, behind]) pc.close()
})
