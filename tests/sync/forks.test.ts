import { afterAll, expect, test } from 'vitest'
import type { DossierId, IsoDate, IsoInstant } from '#domain/ids.ts'
import type { Envelope } from '#domain/log/envelope.ts'
import { must } from '#domain/must.ts'
import { people } from '../domain/people.ts'
import { OFFICE } from '../store/support/office-on-disk.ts'
import { clearAway } from '../store/support/temporary-folder.ts'
import { LanServer } from './lan-server.ts'
import { Pc } from './pc.ts'

afterAll(clearAway)

const textsOf = (pc: Pc): readonly string[] => (pc.folded()['events'] ?? []).flatMap((row) => /"text":"([^"]*)"/.exec(JSON.stringify(row).replaceAll('\\"', '"'))?.[1] ?? []).toSorted()

/** What a PC does that was told of a fork: it is opened anew, and let in by the name it has from then on. */
async function opensAnew(pc: Pc, server: LanServer): Promise<void> {
  for (let steps = 0; !pc.sync.forked && steps < 20; steps += 1) await pc.pulls()
  expect(pc.sync.forked).toBe(true)
  await pc.joins(server)
}

test('S-6 S-13 a disk image that is used beside its original: whoever is told of the fork goes on by a new name, nothing is lost or doubled, and both are told', { timeout: 60_000 }, async () => {
  const front = Pc.alone('Front Office')
  const server = await LanServer.open(OFFICE.id)
  await front.joins(server)
  const dossier = front.receives('Siti Rahmawati')
  await front.catchesUp()
  const original = front.store.device
  front.store.close()
  const copy = Pc.copyOf(front, 'Salinan')
  await copy.meets(server)
  front.desk.open({ joined: true })
  front.reopen()
  expect(copy.store.device).toBe(original)

  front.notes(dossier, 'Ditulis di komputer asli.')
  front.notes(dossier, 'Juga di komputer asli.')
  await front.catchesUp()
  copy.notes(dossier, 'Ditulis di salinan.')
  const second = copy.receives('Tomi Sinaga')
  copy.notes(second, 'Lagi di salinan.')
  copy.desk.act(people.sari, (tx) => tx.append({ aggregate: `dossier:${second}`, base: copy.desk.state(second).lastTransition, event: { type: 'dossier.ended', version: 1, body: { as: 'withdrawn' } } }))
  const seq = copy.sync.ownEnd().seq
  expect(await copy.pushes()).toEqual({ did: 'stopped', why: 'fork' })
  await opensAnew(copy, server)
  expect(copy.store.device).not.toBe(original)
  await copy.catchesUp()
  await front.catchesUp()
  const all = ['Ditulis di komputer asli.', 'Ditulis di salinan.', 'Juga di komputer asli.', 'Lagi di salinan.']
  expect(textsOf(copy)).toEqual(all)
  expect(textsOf(front)).toEqual(all)
  expect(front.folded()).toEqual(copy.folded())
  expect(front.store.device).toBe(original)
  expect(front.desk.state(second)).toMatchObject({ position: { at: 'end' }, lastTransition: { device: copy.store.device } })
  expect(front.desk.state(second).conflicts).toBeUndefined()
  expect(copy.sync.ownEnd(original).seq).toBeLessThan(seq)
  expect(copy.store.warnings.join(' ')).toContain('komputer lain, yang sekarang bernama Front Office di daftar komputer kantor, pernah bekerja dengan nama perangkat yang sama')
  expect(front.store.warnings.join(' ')).toContain('komputer lain, yang sekarang bernama Salinan di daftar komputer kantor, memberi tahu server')
  expect(copy.store.verify(10)).toEqual([])
  copy.reopen()
  expect(textsOf(copy)).toEqual(all)
  copy.close()
  front.close()
  await server.close()
})

/** A PC of an office is put back to an image of a day before it noted that. */
async function putBackTo(...notedSince: readonly string[]): Promise<{ readonly server: LanServer; readonly dossier: DossierId; readonly older: Pc }> {
  const front = Pc.alone('Front Office')
  const server = await LanServer.open(OFFICE.id)
  await front.joins(server)
  const dossier = front.receives('Siti Rahmawati')
  await front.catchesUp()
  front.store.close()
  const older = Pc.copyOf(front, 'Front Office')
  older.store.close()
  front.desk.open({ joined: true })
  front.reopen()
  for (const text of notedSince) front.notes(dossier, text)
  await front.catchesUp()
  front.close()
  older.desk.open({ joined: true })
  return { server, dossier, older }
}

test('S-13 an image of an older day put back, with everything that could tell of it, finds in the stream what it did since, and goes on by another name', { timeout: 60_000 }, async () => {
  const { server, dossier, older } = await putBackTo('Sesudah salinan dibuat.')
  const earlier = older.store.device
  await older.meets(server)
  await opensAnew(older, server)
  await older.catchesUp()
  // Both are called alike in the office; whoever gives one up for lost must tell which.
  const hands = must(older.store.hands, 'hands')
  expect([earlier, older.store.device].map((device) => hands.nameOf(device))).toEqual(['Front Office (kode A)', 'Front Office (kode B)'])
  expect(hands.computers().map(({ name }) => name)).toEqual(['Front Office (kode A)', 'Front Office (kode B)'])
  older.notes(dossier, 'Sesudah dipulihkan.')
  await older.catchesUp()
  expect(textsOf(older)).toEqual(['Sesudah dipulihkan.', 'Sesudah salinan dibuat.'])
  expect(older.sync.waiting()).toMatchObject({ kept: 0, sent: 0 })
  older.close()
  await server.close()
})

test('S-13 an image put back that acts before it hears what was done since: the act stands in the stream once, whole, under the new name, by whom and when it was done', { timeout: 60_000 }, async () => {
  const { server, dossier, older } = await putBackTo('Sesudah salinan dibuat.', 'Sekali lagi.')
  const { device } = older.store
  const { seq } = older.sync.ownEnd()
  older.desk.act(people.sari, (tx) => {
    for (const text of ['Sebelum tahu.', 'Dalam tindakan yang sama.']) tx.append({ aggregate: `dossier:${dossier}`, base: null, event: { type: 'note.added', version: 1, body: { text } } })
  })
  const done = older.sync.ownAfter(seq, { bytes: 1e6, events: 10 }).events.map(named)
  expect(done).toHaveLength(2)
  const seen = older.sync.ownAfter(seq, { bytes: 1e6, events: 10 }).events.map((event) => event.seen)
  expect(seen.every((g) => g > 0)).toBe(true)
  older.desk.act(people.nina, (tx) => { tx.confirmClock({ why: 'ahead', today: '2026-11-05' as IsoDate, trusted: '2026-10-01' as IsoDate, days: 35 }) })
  older.desk.now = '2026-11-05T03:00:00.000Z' as IsoInstant
  await older.meets(server)
  await opensAnew(older, server)
  await older.catchesUp()
  expect(older.store.device).not.toBe(device)
  expect(older.sync.chainOf(older.store.device).map(({ envelope, body }) => named({ ...envelope, body })).filter(({ type }) => type === 'note.added')).toEqual(done)
  expect(older.sync.chainOf(older.store.device).flatMap(({ envelope }) => (envelope.type === 'note.added' ? [envelope.seen] : []))).toEqual(seen)
  // What a PC said of itself it said as the one it was.
  expect(older.sync.chainOf(older.store.device).filter(({ envelope }) => envelope.aggregate.startsWith('device:')).map(({ envelope }) => envelope.type)).toEqual(['device.opened'])
  expect(older.sync.chainOf(device).some(({ envelope }) => envelope.commandId === done[0]?.commandId)).toBe(false)
  expect(textsOf(older)).toEqual(['Dalam tindakan yang sama.', 'Sebelum tahu.', 'Sekali lagi.', 'Sesudah salinan dibuat.'])
  older.close()
  await server.close()
})

test('S-13 S-46 what an admin lets in on a disk image before it hears that the original is used beside it is let in under the new name', { timeout: 60_000 }, async () => {
  const front = Pc.alone('Front Office')
  const server = await LanServer.open(OFFICE.id)
  await front.joins(server)
  const dossier = front.receives('Siti Rahmawati')
  await front.catchesUp()
  const back = await Pc.fresh('Back Office', server)
  await back.catchesUp()
  back.notes(dossier, 'Di komputer yang dicabut.')
  const revoked = await back.revokedAndBack(server)
  await back.catchesUp()
  await front.catchesUp()
  expect(front.sync.quarantined().map(({ type }) => type)).toContain('note.added')
  front.store.close()
  const copy = Pc.copyOf(front, 'Salinan')
  await copy.meets(server)
  front.desk.open({ joined: true })
  front.reopen()
  front.notes(dossier, 'Ditulis di komputer asli.')
  await front.catchesUp()

  copy.desk.act(people.nina, (tx) => { tx.admitQuarantined(revoked, 1000) })
  await opensAnew(copy, server)
  for (const pc of [copy, front, back]) await pc.catchesUp()
  for (const pc of [copy, front, back]) {
    expect(pc.sync.quarantined()).toEqual([])
    expect(textsOf(pc)).toEqual(['Di komputer yang dicabut.', 'Ditulis di komputer asli.'])
    pc.close()
  }
  await server.close()
})

test('S-13 an earlier chain, too, with which another machine went on: what was done under that name and not sent stands under the new one', { timeout: 60_000 }, async () => {
  const front = Pc.alone('Front Office')
  const server = await LanServer.open(OFFICE.id)
  await front.joins(server)
  const dossier = front.receives('Siti Rahmawati')
  await front.catchesUp()
  const was = front.store.device
  front.store.close()
  const copy = Pc.copyOf(front, 'Salinan')
  copy.store.close()
  front.desk.open({ joined: true })
  front.notes(dossier, 'Belum terkirim.')
  front.close()
  // Its disk goes into another machine, which goes by another name at once.
  const moved = Pc.copyOf(front, 'Front Office', { machine: { system: 'baru', board: 'baru', nets: [] } })
  const between = moved.store.device
  expect(between).not.toBe(was)
  copy.desk.open({ joined: true })
  await copy.meets(server)
  copy.notes(dossier, 'Ditulis di salinan.')
  await copy.catchesUp()

  await moved.joins(server)
  await opensAnew(moved, server)
  await moved.catchesUp()
  await copy.catchesUp()
  expect([was, between]).not.toContain(moved.store.device)
  for (const pc of [moved, copy]) expect(textsOf(pc)).toEqual(['Belum terkirim.', 'Ditulis di salinan.'])
  expect(moved.sync.waiting()).toMatchObject({ kept: 0, sent: 0 })
  expect(copy.folded()).toEqual(moved.folded())
  moved.close()
  copy.close()
  await server.close()
})

test('S-13 three images of one disk: a chain that is forked once more, and earlier, has every act carried over once', { timeout: 60_000 }, async () => {
  const front = Pc.alone('Front Office')
  const server = await LanServer.open(OFFICE.id)
  await front.joins(server)
  const dossier = front.receives('Siti Rahmawati')
  await front.catchesUp()
  await server.backUp()
  const imaged = (name: string): Pc => {
    front.store.close()
    const copy = Pc.copyOf(front, name)
    copy.store.close()
    front.desk.open({ joined: true })
    return copy
  }
  const first = imaged('Salinan pertama')
  front.notes(dossier, 'Di komputer asli.')
  const second = imaged('Salinan kedua')
  front.reopen()
  front.notes(dossier, 'Lagi di komputer asli.')
  await front.catchesUp()
  front.close()

  second.desk.open({ joined: true })
  second.notes(dossier, 'Di salinan kedua.')
  await second.meets(server)
  await opensAnew(second, server)
  await second.catchesUp()
  const texts = ['Di komputer asli.', 'Di salinan kedua.']
  expect(textsOf(second)).toEqual([...texts, 'Lagi di komputer asli.'].toSorted())
  const between = second.store.device
  // The server forgets all of it, and hears of the first image before anybody else.
  await server.putBack()
  first.desk.open({ joined: true })
  await first.meets(server)
  first.notes(dossier, 'Di salinan pertama.')
  await first.catchesUp()
  await server.enrol(between, second.key.publicKey, second.name)
  await opensAnew(second, server)
  for (let steps = 0; steps < 30; steps += 1) {
    await second.pushes()
    await second.pulls()
  }
  await first.takesAll()
  for (const pc of [first, second]) expect(textsOf(pc)).toEqual(expect.arrayContaining([...texts, 'Di salinan pertama.']))
  for (const pc of [first, second]) expect(textsOf(pc)).toEqual([...new Set(textsOf(pc))])
  expect(second.sync.waiting()).toMatchObject({ kept: 0, sent: 0 })
  expect(first.folded()).toEqual(second.folded())
  for (const pc of [first, second]) pc.close()
  await server.close()
})

test('S-13 what names an event by itself names it where it stands under the new name, too', { timeout: 60_000 }, async () => {
  const { server, dossier, older } = await putBackTo('Sesudah salinan dibuat.')
  const { device } = older.store
  const note = older.desk.act(people.sari, (tx) => tx.append({ aggregate: `dossier:${dossier}`, base: null, event: { type: 'note.added', version: 1, body: { text: 'Sebelum tahu.' } } }))
  const known = { device, seq: 1 }
  older.desk.act(people.sari, (tx) => tx.append({ aggregate: `dossier:${dossier}`, base: null, event: { type: 'conflict.settled', version: 1, body: { conflicts: [note, known], minutes: 'BA 1' } } }))
  await older.meets(server)
  await opensAnew(older, server)
  await older.catchesUp()
  const chain = older.sync.chainOf(older.store.device)
  const at = chain.find(({ envelope }) => envelope.type === 'note.added')?.envelope.seq
  const settled = chain.find(({ envelope }) => envelope.type === 'conflict.settled')
  expect(JSON.parse(String(settled?.body))).toEqual({ conflicts: [{ device: older.store.device, seq: at }, known], minutes: 'BA 1' })
  older.close()
  await server.close()
})

/** An event by what whoever did it knows of it. */
const named = ({ commandId, type, aggregate, actor, role, wallTime, body }: Pick<Envelope, 'commandId' | 'type' | 'aggregate' | 'actor' | 'role' | 'wallTime'> & { readonly body: Uint8Array | string | null }) => ({ commandId, type, aggregate, actor, role, wallTime, body: String(body) })
