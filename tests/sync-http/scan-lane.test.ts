import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import type { AttachmentHash } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import type { ClientId } from '#protocol/port.ts'
import { LARGEST_PIECE } from '#protocol/sync/attachments.ts'
import { attachmentsOf } from '../../electron/calls/dossier/attachments-view.ts'
import { serveBytes } from '../../electron/calls/bytes.ts'
import { Jobs } from '../../electron/calls/jobs/jobs.ts'
import { Sessions } from '../../electron/calls/session/sessions.ts'
import { httpScans } from '../../electron/sync/http/http-scans.ts'
import type { ScanWire } from '../../electron/sync/lanes/scan-wire.ts'
import { WireFault } from '../../electron/sync/wire.ts'
import { sha256 } from '../../server/node-crypto.ts'
import { people } from '../domain/people.ts'
import { ServedOffice } from '../server/served-office.ts'
import { clearAway } from '../store/support/temporary-folder.ts'
import { DeskOverTls, runs } from './desk-over-tls.ts'

afterAll(clearAway)

const never = new AbortController().signal
let served: ServedOffice
let front: DeskOverTls
let back: DeskOverTls

beforeEach(async () => {
  served = await new ServedOffice().open()
  front = await DeskOverTls.joined(served, 'PC Loket', { first: true })
  back = await DeskOverTls.joined(served, 'PC Back Office')
})
afterEach(async () => {
  front.close()
  back.close()
  await served.close()
})

const bytesAt = ({ desk }: DeskOverTls, hash: AttachmentHash): Buffer => readFileSync(join(desk.folders.data, 'lampiran', hash))
const both = async (): Promise<void> => {
  await front.catchesUp()
  await back.catchesUp()
}

/** What an officer gets who opens a scan on that PC. */
async function opened({ desk, store }: DeskOverTls, path: string): Promise<{ readonly status: number; readonly message: unknown }> {
  const [sessions, client] = [new Sessions(), 'window' as string as ClientId]
  sessions.open(client, people.sari.id, desk.now)
  const journal = { fault: () => '1234abcd', note: () => {} }
  const { status, body } = await serveBytes({ store, sessions, jobs: new Jobs(() => {}, () => {}), journal, now: () => desk.now }, client, { method: 'GET', path })
  return { status, message: (JSON.parse(new TextDecoder().decode(body)) as { message?: unknown }).message }
}

/** The line of a PC, of which everything that crosses it is counted; `cutAfter` bytes of scans it breaks. */
function counted(desk: DeskOverTls, cutAfter = Infinity) {
  const line = httpScans(desk.wire)
  const crossed = { taken: 0, brought: 0, questions: 0, of: [] as AttachmentHash[] }
  const wire: ScanWire = {
    ...line,
    scans: (request, abort) => {
      crossed.questions += 1
      return line.scans(request, abort)
    },
    bring: async (piece, abort) => {
      crossed.of.push(piece.hash)
      crossed.brought += piece.bytes.length
      return line.bring(piece, abort)
    },
    take: (span, each, abort) => {
      crossed.of.push(span.hash)
      return line.take(span, (bytes) => {
        const some = bytes.subarray(0, Math.max(0, cutAfter - crossed.taken))
        each(some)
        crossed.taken += some.length
        if (some.length < bytes.length) throw new WireFault('no-line')
      }, abort)
    },
  }
  return { wire, crossed }
}

test('S-60 a dossier’s event does not wait for its scans: the other PC knows where they are, and has them once both lanes have run', async () => {
  const scans = [front.scanned('KTP.pdf', 3000), front.scanned('Ijazah.pdf', LARGEST_PIECE + 5)]
  const dossier = front.receives('Siti Rahmawati', scans)
  await both()
  expect(await runs(back.lane())).toMatchObject({ did: 'nothing', again: 3000 })
  const shown = () => attachmentsOf(must(back.store.dossiers.state(dossier), 'the dossier'), back.store).map(({ state, at }) => [state, at])
  expect(shown()).toEqual([['elsewhere', 'PC Loket'], ['elsewhere', 'PC Loket']])
  const asked = scans.map(({ hash }) => hash)
  expect(back.scans.asked()).toEqual(asked)
  expect(await opened(back, `/attachments/${asked[1]}`)).toMatchObject({ status: 404, message: 'Lampiran ini masih di PC Loket. Loket sedang mengambilnya; buka lagi sebentar lagi, atau lihat berkas kertasnya.' })
  expect(back.scans.asked()).toEqual(asked.toReversed())
  const arrived: AttachmentHash[] = []
  back.scans.onArrived((hash) => arrived.push(hash))
  await runs(front.lane())
  await runs(back.lane())
  expect(arrived).toEqual(asked.toReversed())
  expect(shown()).toEqual([['whole', ''], ['whole', '']])
  for (const { hash, size } of scans) {
    expect(bytesAt(back, hash)).toEqual(bytesAt(front, hash))
    expect(back.store.attachments.look(hash, size)).toBe('whole')
    expect([back.scans.elsewhere(hash), front.scans.elsewhere(hash)]).toEqual([null, null])
  }
})

test('S-60 at rest nothing is asked, after a new start but once: whether the server still has the newest', async () => {
  front.receives('Siti Rahmawati', [front.scanned('KTP.pdf', 3000)])
  await both()
  await runs(front.lane())
  await runs(back.lane())
  for (const desk of [front, back]) {
    const { wire, crossed } = counted(desk)
    const lane = desk.lane(wire)
    expect([await runs(lane), await runs(lane)]).toEqual([{ did: 'nothing', unasked: true }, { did: 'nothing', unasked: true }])
    expect(crossed).toEqual({ taken: 0, brought: 0, questions: 1, of: [] })
  }
})

test('S-60 a server that was replaced, or put back, gets everything again', async () => {
  // More than it asks of when the line comes back.
  const scans = Array.from({ length: 12 }, (_, one) => front.scanned(`KTP ${one}.pdf`, 1000 + one))
  front.receives('Siti Rahmawati', scans)
  await both()
  const lane = front.lane()
  await runs(lane)
  await runs(back.lane())
  // Of all it is known who else has them: nothing would be asked of them any more.
  front.receives('Tomi Sinaga', [front.scanned('KTP Tomi.pdf', 10)])
  await front.catchesUp()
  await runs(lane)
  expect(scans.map(({ hash }) => front.scans.mayGo(hash))).not.toContain(false)
  for (const { hash } of scans) rmSync(join(served.folder, 'lampiran', hash))
  await runs(front.lane())
  for (const { hash } of scans) expect(readFileSync(join(served.folder, 'lampiran', hash))).toEqual(bytesAt(front, hash))
})

test('S-60 a line that breaks costs no byte that had arrived, though the PC is switched off meanwhile', async () => {
  const scan = front.scanned('Gambar situasi.pdf', LARGEST_PIECE * 2 + 77)
  front.receives('Siti Rahmawati', [scan])
  await both()
  await runs(front.lane())
  const first = counted(back, 100_000)
  expect(await runs(back.lane(first.wire))).toEqual({ did: 'failed', fault: 'no-line' })
  expect(back.scans.arrived(scan.hash)).toBe(100_000)
  back.desk.reopen({ joined: true })
  const second = counted(back)
  await runs(back.lane(second.wire))
  expect(bytesAt(back, scan.hash)).toEqual(bytesAt(front, scan.hash))
  expect(first.crossed.taken + second.crossed.taken).toBe(scan.size)
})

test('S-60 a scan is brought on from where the server has it', async () => {
  const scan = front.scanned('Gambar situasi.pdf', LARGEST_PIECE * 2 + 77)
  front.receives('Siti Rahmawati', [scan])
  await front.catchesUp()
  const line = httpScans(front.wire)
  await line.bring({ hash: scan.hash, from: 0, size: scan.size, bytes: bytesAt(front, scan.hash).subarray(0, 1234) }, never)
  const { wire, crossed } = counted(front)
  await runs(front.lane(wire))
  expect(crossed.brought).toBe(scan.size - 1234)
})

test('S-60 a scan of which the server has every byte and did not put it in its place, as one that was killed then, is there with the next question', async () => {
  const scan = front.scanned('KTP.pdf', 3000)
  front.receives('Siti Rahmawati', [scan])
  await both()
  writeFileSync(join(served.folder, 'lampiran', 'datang', sha256(JSON.stringify([front.store.device, scan.hash]))), bytesAt(front, scan.hash))
  await runs(front.lane())
  expect(readFileSync(join(served.folder, 'lampiran', scan.hash))).toEqual(bytesAt(front, scan.hash))
})

test('S-60 the newest comes first, and what an officer asks for before it, even in the middle of another one', async () => {
  const [older, newer] = [front.scanned('Lama.pdf', 2000), front.scanned('Baru.pdf', LARGEST_PIECE * 3)]
  front.receives('Siti Rahmawati', [older])
  front.receives('Tomi Sinaga', [newer])
  await both()
  await runs(front.lane())
  const { wire, crossed } = counted(back)
  const lane = back.lane({
    ...wire,
    take: async (span, each, abort) => {
      await wire.take(span, each, abort)
      // He asks while the second piece is under way, on a line that would take minutes for it.
      if (span.from === 0 || span.hash !== newer.hash || crossed.of.length > 2) return
      back.scans.ask(older.hash)
      expect(abort.aborted).toBe(true)
      abort.throwIfAborted()
    },
  })
  await runs(lane)
  expect(crossed.of).toEqual([newer.hash, newer.hash, older.hash, newer.hash])
  expect(crossed.taken).toBe(older.size + newer.size)
  for (const { hash } of [older, newer]) expect(bytesAt(back, hash)).toEqual(bytesAt(front, hash))
})

test('S-60 what a power cut spoiled on its way is found once it is whole, and comes anew', async () => {
  const scan = front.scanned('KTP.pdf', LARGEST_PIECE + 10)
  front.receives('Siti Rahmawati', [scan])
  await both()
  await runs(front.lane())
  await runs(back.lane(counted(back, 5000).wire))
  writeFileSync(join(back.desk.folders.data, 'lampiran-datang', scan.hash), Buffer.alloc(6000))
  const { wire, crossed } = counted(back)
  await runs(back.lane(wire))
  expect(bytesAt(back, scan.hash)).toEqual(bytesAt(front, scan.hash))
  expect(crossed.taken).toBe(scan.size * 2 - 6000)
})

test('S-60 a scan that was damaged at the server is let go of there, brought anew by who has it, and fetched', async () => {
  const scan = front.scanned('KTP.pdf', 3000)
  front.receives('Siti Rahmawati', [scan])
  await both()
  await runs(front.lane())
  writeFileSync(join(served.folder, 'lampiran', scan.hash), Buffer.alloc(3000))
  const lane = back.lane()
  expect(await runs(lane)).toMatchObject({ did: 'nothing', again: 3000 })
  expect(back.store.attachments.has(scan.hash)).toBe(false)
  // The other PC hears of it with its next question, which any new scan brings about.
  front.receives('Tomi Sinaga', [front.scanned('KTP Tomi.pdf', 10)])
  await both()
  const its = front.lane()
  await runs(its)
  await runs(its)
  await runs(lane)
  expect(bytesAt(back, scan.hash)).toEqual(bytesAt(front, scan.hash))
})

test('S-60 a damaged scan is not brought, and one that is damaged or gone here is fetched again once it is asked for', async () => {
  const [whole, damaged] = [front.scanned('KTP.pdf', 3000), front.scanned('Ijazah.pdf', 3000)]
  front.receives('Siti Rahmawati', [whole, damaged])
  await both()
  const before = bytesAt(front, damaged.hash)
  writeFileSync(join(front.desk.folders.data, 'lampiran', damaged.hash), Buffer.alloc(3000))
  await runs(front.lane())
  const there = (await httpScans(front.wire).scans({ scans: [whole, damaged].map(({ hash }) => ({ hash, holds: false })) }, never)).scans.map(({ whole: size }) => size)
  expect(there).toEqual([3000, null])
  writeFileSync(join(served.folder, 'lampiran', damaged.hash), before)
  const lane = front.lane()
  front.scans.ask(damaged.hash)
  await runs(lane)
  expect(bytesAt(front, damaged.hash)).toEqual(before)
})

test('S-60 a scan that the server holds to be another file is brought once more from its start, and then no more until Loket is started anew', async () => {
  const [small, long, altered] = [front.scanned('KTP.pdf', 3000), front.scanned('Denah.pdf', LARGEST_PIECE + 10), front.scanned('Ijazah.pdf', LARGEST_PIECE + 20)]
  front.receives('Siti Rahmawati', [small, long, altered])
  await both()
  const { wire, crossed } = counted(front)
  const lane = front.lane({
    ...wire,
    bring: async (piece, abort) => {
      const isEnd = piece.from + piece.bytes.length === piece.size
      const sent = piece.hash !== altered.hash && isEnd ? { ...piece, bytes: Buffer.alloc(piece.bytes.length) } : piece
      const answer = await wire.bring(sent, abort)
      if (piece.hash === altered.hash) writeFileSync(join(front.desk.folders.data, 'lampiran', altered.hash), Buffer.alloc(altered.size))
      return answer
    },
  })
  await runs(lane)
  await runs(lane)
  const piecesOf = ({ hash }: { readonly hash: AttachmentHash }): number => crossed.of.filter((one) => one === hash).length
  // What is damaged here is not sent a second time.
  expect([small, long, altered].map(piecesOf)).toEqual([1, 4, 2])
})

test('S-60 a scan that comes as another file, though the server’s is whole, is not fetched over and over', async () => {
  const scan = front.scanned('KTP.pdf', 3000)
  front.receives('Siti Rahmawati', [scan])
  await both()
  await runs(front.lane())
  const { wire, crossed } = counted(back)
  const lane = back.lane({ ...wire, take: (span, each, abort) => wire.take(span, (bytes) => { each(Buffer.alloc(bytes.length)) }, abort) })
  await runs(lane)
  await runs(lane)
  expect(crossed.of).toEqual([scan.hash, scan.hash])
})

test('S-60 a scan that is gone here when it is to be brought is fetched at the next start, where the server has it', async () => {
  const scan = front.scanned('KTP.pdf', 3000)
  front.receives('Siti Rahmawati', [scan])
  await both()
  const bytes = bytesAt(front, scan.hash)
  while (front.scans.look());
  rmSync(join(front.desk.folders.data, 'lampiran', scan.hash))
  await runs(front.lane())
  writeFileSync(join(served.folder, 'lampiran', scan.hash), bytes)
  await runs(front.lane())
  expect(bytesAt(front, scan.hash)).toEqual(bytes)
})

test('S-61 an own scan may go once the server and another PC, or two others, say they have it', async () => {
  const scan = front.scanned('KTP.pdf', 3000)
  front.receives('Siti Rahmawati', [scan])
  await both()
  await runs(front.lane())
  expect(front.scans.mayGo(scan.hash)).toBe(false)
  await runs(back.lane())
  expect(back.scans.mayGo(scan.hash)).toBe(true)
  front.receives('Tomi Sinaga', [front.scanned('KTP Tomi.pdf', 10)])
  await both()
  await runs(front.lane())
  expect(front.scans.mayGo(scan.hash)).toBe(true)
})
