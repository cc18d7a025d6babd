import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, expect, test } from 'vitest'
import type { DeviceId, IsoInstant } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import { termInput } from '#domain/stream/term.ts'
import { enrolmentCodeText } from '#protocol/sync/enrolment-code.ts'
import { SYNC_ROUTES } from '#protocol/sync/routes.ts'
import { OfficeTrust } from '../../electron/sync/engine/office-trust.ts'
import { PullLane } from '../../electron/sync/engine/pull-lane.ts'
import { enrol } from '../../electron/sync/http/enrol.ts'
import { HttpWire } from '../../electron/sync/http/http-wire.ts'
import { changeServer, type ServerChange } from '../../electron/sync/office/change-server.ts'
import { SignedAlready, TermLedger } from '../../electron/sync/office/term-ledger.ts'
import { askRunning } from '../../server/ask-running.ts'
import { newKeyPem, signingKey } from '../../server/node-crypto.ts'
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

test('S-31 a new server is filled also with what the other of two servers of a term said', { timeout: 60_000 }, async () => {
  const [first, one, next] = [await opened(), await opened(), await opened()]
  const pc = await DeskOverTls.joined(first, 'PC Depan', { first: true })
  await pc.catchesUp()
  await first.stop()
  const { officeKey } = first
  expect(await changeServer(await codeOf(one), 'gone', changing(pc, first))).toMatchObject({ ok: true })
  const tablet = { device: 'tablet' as DeviceId, key: signingKey(newKeyPem()) }
  const { place, serverKey } = await enrol(await one.code('Tablet'), { ...tablet, worksFor: { office: OFFICE.id, officeKey } })
  const wire = new HttpWire({ place, office: OFFICE.id, device: pc.store.device, serverKey, sign: (text) => pc.key.sign(text) })
  const pull = new PullLane({ office: OFFICE.id, store: pc.sync, wire, vouching: pc.trust, verifyHead: pc.trust.verifyHead })
  while ((await pull.step(0, new AbortController().signal)).did !== 'nothing');
  wire.close()
  await one.stop()

  // By the time it goes on with a third, this PC obeys the other record: it heard of that first, as an older copy of its keys tells it.
  const [begun, second] = pc.trust.terms
  const term = { ...must(second, 'term 2').term, serverKey: 'd'.repeat(64) }
  const terms = [must(begun, 'term 1'), { term, signature: officeKey.sign(termInput(term)) }, must(second, 'term 2')]
  const trust = new OfficeTrust({ record: { office: OFFICE.id, officeKey: officeKey.publicKey, terms }, store: pc.sync, kept: () => {} })
  expect(trust.twice).toEqual([second])
  expect(await changeServer(await codeOf(next), 'gone', { ...changing(pc, first), trust, record: () => ({ office: OFFICE.id, officeKey: officeKey.publicKey, terms: [...trust.terms] }) })).toMatchObject({ ok: true })
  expect(await askRunning(next.server.running, SYNC_ROUTES.devices, {})).toMatchObject({ devices: expect.arrayContaining([expect.objectContaining({ device: tablet.device, name: 'Tablet' })]) as unknown })
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
