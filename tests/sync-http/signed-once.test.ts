import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, expect, test } from 'vitest'
import type { IsoInstant } from '#domain/ids.ts'
import { enrolmentCodeText } from '#protocol/sync/enrolment-code.ts'
import { changeServer, type ServerChange } from '../../electron/sync/office/change-server.ts'
import { SignedAlready, TermLedger } from '../../electron/sync/office/term-ledger.ts'
import { people } from '../domain/people.ts'
import { ServedOffice } from '../server/served-office.ts'
import { clearAway } from '../store/support/temporary-folder.ts'
import { OFFICE } from '../store/support/office-on-disk.ts'
import { DeskOverTls } from './desk-over-tls.ts'

const keys = mkdtempSync(path.join(tmpdir(), 'loket-signed-once-'))
const servers: ServedOffice[] = []
const opened = async (): Promise<ServedOffice> => {
  const served = await new ServedOffice().open()
  servers.push(served)
  return served
}
afterEach(async () => {
  for (const served of servers.splice(0)) await served.close()
  rmSync(keys, { recursive: true, force: true })
  clearAway()
})

class PlugPulled extends Error {}

const codeOf = async (served: ServedOffice): Promise<string> => enrolmentCodeText(await served.code('PC Depan'))

/** The PC that has the office's key, after a start: it has what lies on its disk, and nothing else. */
function changing(pc: DeskOverTls, first: ServedOffice, told: ServerChange['filling']['told'] = () => {}, abort = new AbortController().signal): ServerChange {
  const { device } = pc.store
  return {
    membership: { device, office: OFFICE.id, host: '127.0.0.1', port: 1, fingerprint: '', serverKey: pc.trust.term?.serverKey ?? '', code: 'A', name: 'PC Depan', joined: '2026-11-02T01:00:00.000Z' as IsoInstant, contact: null, serves: false },
    key: pc.key,
    ledger: new TermLedger(keys, OFFICE.id, first.officeKey),
    record: () => ({ office: OFFICE.id, officeKey: first.officeKey.publicKey, terms: [...pc.trust.terms] }),
    trust: pc.trust,
    store: pc.sync,
    wire: pc.wire,
    now: '2026-11-02T01:00:00.000Z' as IsoInstant,
    filling: { told, abort },
    reached: null,
    level: async () => {},
  }
}

test('S-30 S-31 a forced change that breaks off at its last step and is tried with another machine signs no term twice: the first one’s is kept beside the key and never given to another', { timeout: 60_000 }, async () => {
  const [first, lost, next] = [await opened(), await opened(), await opened()]
  const pc = await DeskOverTls.joined(first, 'PC Depan', { first: true })
  pc.receives('Siti Rahmawati', [])
  await pc.catchesUp()
  const signed = () => new TermLedger(keys, OFFICE.id, first.officeKey).signed.map(({ term }) => [term.n, term.serverKey])
  await first.stop()

  // All is there, and the plug is pulled before anything is kept of it.
  const atTheEnd = (done: number, total: number): void => { if (done === total) throw new PlugPulled() }
  await expect(changeServer(await codeOf(lost), 'gone', changing(pc, first, atTheEnd))).rejects.toThrow(PlugPulled)
  expect(pc.trust.term?.n).toBe(1)
  const [[, toTheLost] = []] = signed()
  expect(signed()).toEqual([[2, toTheLost]])

  const changed = await changeServer(await codeOf(next), 'gone', changing(pc, first))
  expect(changed).toMatchObject({ ok: true, value: { serverKey: pc.trust.term?.serverKey } })
  expect(signed()).toEqual([[2, toTheLost], [3, pc.trust.term?.serverKey]])
  // The lost machine is found again, and tells of its term: it is passed over.
  await expect(changeServer(await codeOf(lost), 'gone', changing(pc, first, atTheEnd))).rejects.toThrow(PlugPulled)
  expect(signed().map(([n, serverKey]) => [n, serverKey === toTheLost])).toEqual([[2, true], [3, false], [4, true]])
  expect([pc.trust.term?.n, pc.trust.twice]).toEqual([3, []])
  expect(pc.trust.term?.serverKey).not.toBe(toTheLost)
  const ledger = new TermLedger(keys, OFFICE.id, first.officeKey)
  expect(() => ledger.sign({ office: OFFICE.id, n: 2, serverKey: 'c'.repeat(64), start: pc.sync.head() })).toThrow(SignedAlready)
  expect(ledger.sign({ office: OFFICE.id, n: 3, serverKey: pc.trust.term?.serverKey ?? '', start: pc.sync.head() })).toMatchObject({ term: pc.trust.term })
  pc.close()
})

test('S-30 how far a new server is filled is told page by page; called off between two of them it is gone on with by the same change', { timeout: 60_000 }, async () => {
  const [first, next] = [await opened(), await opened()]
  const pc = await DeskOverTls.joined(first, 'PC Depan', { first: true })
  const dossier = pc.receives('Siti Rahmawati', [])
  for (let act = 0; act < 6; act += 1) pc.desk.act(people.budi, (tx) => { for (let note = 0; note < 200; note += 1) tx.append({ aggregate: `dossier:${dossier}`, base: null, event: { type: 'note.added', version: 1, body: { text: `Catatan ${act}/${note}` } } }) })
  await pc.catchesUp()
  await first.stop()
  const total = pc.sync.head().g
  const heard: number[] = []
  const stop = new AbortController()
  const stops = (done: number, all: number): void => {
    expect(all).toBe(total)
    heard.push(done)
    if (done > 0) stop.abort()
  }
  expect(await changeServer(await codeOf(next), 'gone', changing(pc, first, stops, stop.signal))).toMatchObject({ ok: false, refusal: { message: expect.stringContaining('Pengisian server yang baru dihentikan') as string } })
  expect(heard).toEqual([0, expect.any(Number)])
  const filled = heard[1] ?? 0
  expect(filled).toBeLessThan(total)
  heard.length = 0
  expect(await changeServer(await codeOf(next), 'gone', changing(pc, first, (done) => { heard.push(done) }))).toMatchObject({ ok: true })
  expect([heard[0], heard.at(-1)]).toEqual([filled, total])
  expect(heard.length).toBeGreaterThan(2)
  pc.close()
})
