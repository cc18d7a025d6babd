import { afterAll, expect, test } from 'vitest'
import { must } from '#domain/must.ts'
import { heardTerms, nextTerm, obeyed } from '#domain/stream/obeyed-term.ts'
import { readOfficeRecord, writeOfficeRecord } from '#store/device/office-record.ts'
import { OfficeTrust } from '../../electron/sync/engine/office-trust.ts'
import { newKeyPem, signingKey } from '../../server/node-crypto.ts'
import { OFFICE } from '../store/support/office-on-disk.ts'
import { clearAway } from '../store/support/temporary-folder.ts'
import { LanServer } from './lan-server.ts'
import { Pc } from './pc.ts'

afterAll(clearAway)

const never = new AbortController().signal

async function office() {
  const front = Pc.alone('Front Office')
  const server = await LanServer.open(OFFICE.id)
  await front.joins(server)
  const back = await Pc.fresh('Back Office', server)
  const dossier = front.receives('Siti Rahmawati')
  for (const pc of [front, back, front]) await pc.catchesUp()
  return { server, front, back, dossier, end: async () => {
    front.close()
    back.close()
    await server.close()
  } }
}

test('S-30 S-31 the highest term the office’s key signed is obeyed, in whatever order it is heard; of two records of one the first stays, and that there are two is told', async () => {
  const { server, front, end } = await office()
  const [one, other] = [signingKey(newKeyPem()), signingKey(newKeyPem())]
  const start = front.sync.head()
  const third = server.signed({ office: OFFICE.id, n: 3, serverKey: one.publicKey, start })
  const second = server.signed({ office: OFFICE.id, n: 2, serverKey: other.publicKey, start })
  const forged = { term: { ...third.term, n: 4 }, signature: third.signature }
  const twice = server.signed({ ...third.term, serverKey: other.publicKey })
  expect(front.trust.hear([third])).toBe(true)
  expect(front.trust.hear([forged, second, twice])).toBe(false)
  expect(front.trust.term).toEqual(third.term)
  expect(front.trust.twice).toEqual([twice])
  expect(front.trust.hear([{ term: { ...third.term, serverKey: signingKey(newKeyPem()).publicKey }, signature: third.signature }])).toBe(false)
  expect(front.trust.twice).toEqual([twice])
  expect(front.trust.disputed).toBe(3)
  const known = new Map(front.trust.terms.map((record) => [record.term.n, record]))
  expect(nextTerm(known, { office: OFFICE.id, serverKey: one.publicKey, start }).n).toBe(4)
  expect(obeyed(heardTerms(known, [server.signed({ ...third.term, n: 4 })], () => true).known)?.n).toBe(4)
  expect(front.trust.hear([server.signed({ ...third.term, n: 4 })])).toBe(true)
  expect(front.trust.disputed).toBeNull()
  await end()
})

test('S-31 that there are two records of one term is kept beside the keys, and known again after a restart', async () => {
  const { server, front, end } = await office()
  const start = front.sync.head()
  const [one, other] = [0, 1].map(() => server.signed({ office: OFFICE.id, n: 2, serverKey: signingKey(newKeyPem()).publicKey, start }))
  const { keys } = front.folders
  writeOfficeRecord(keys, await server.record())
  const opened = () => new OfficeTrust({ record: must(readOfficeRecord(keys), 'the office’s record'), store: front.sync, kept: (heard) => { writeOfficeRecord(keys, heard) } })
  const trust = opened()
  trust.hear([must(one, 'a term')])
  expect([trust.disputed, opened().disputed]).toEqual([null, null])
  trust.hear([must(other, 'its twin')])
  expect([trust.disputed, opened().disputed]).toEqual([2, 2])
  expect(opened().term).toEqual(one?.term)
  expect(opened().twice.map(({ term }) => term)).toEqual([other?.term])
  opened().hear([server.signed({ office: OFFICE.id, n: 3, serverKey: signingKey(newKeyPem()).publicKey, start })])
  expect(opened().disputed).toBeNull()
  await end()
})

test('S-31 whoever knows of a second record of a term tells the server, and the server everybody', async () => {
  const { server, front, back, end } = await office()
  const first = must(front.trust.terms[0], 'a term')
  const twin = server.signed({ ...first.term, serverKey: signingKey(newKeyPem()).publicKey })
  back.trust.hear([twin])
  for (const pc of [back, back, front]) await pc.pulls()
  expect(front.trust.twice.map(({ term }) => term)).toEqual([twin.term])
  expect([front.trust.disputed, front.trust.term]).toEqual([1, first.term])
  // It goes on as before, and is told once.
  expect(await front.pulls()).toEqual({ did: 'nothing' })
  expect((await server.store.reading(OFFICE.id).otherTerms()).map(({ term }) => term)).toEqual([twin.term])
  await end()
})

test('S-32 a server that hears of a higher term orders nothing more, and is told by whoever knows', async () => {
  const { server, front, back, dossier, end } = await office()
  const term = server.signed({ office: OFFICE.id, n: 2, serverKey: signingKey(newKeyPem()).publicKey, start: front.sync.head() })
  expect(back.trust.hear([term])).toBe(true)
  expect(await back.pulls()).toEqual({ did: 'stopped', why: 'not-the-server' })
  front.notes(dossier, 'Untuk server yang lama.')
  const head = await server.head()
  expect(await front.pushes()).toEqual({ did: 'failed', fault: 'refused' })
  expect(await server.head()).toBe(head)
  await expect(server.enrol(back.store.device, back.key.publicKey, 'x')).rejects.toThrow('higher term')
  expect(await front.pulls()).toEqual({ did: 'stopped', why: 'not-the-server' })
  expect(front.trust.term).toEqual(term.term)
  expect(front.sync.waiting()).toMatchObject({ kept: 1 })
  await end()
})

test('S-30 S-32 a planned change: the old server closes where the term begins, and the new one orders once it has all of it', async () => {
  const { server, front, back, dossier, end } = await office()
  const early = server.signed({ office: OFFICE.id, n: 2, serverKey: signingKey(newKeyPem()).publicKey, start: front.sync.head() })
  front.notes(dossier, 'Sebelum pindah.')
  await front.catchesUp()
  expect(await server.sequencer.close(early)).toBe('elsewhere')
  const key = signingKey(newKeyPem())
  const term = server.signed({ office: OFFICE.id, n: 2, serverKey: key.publicKey, start: front.sync.head() })
  expect(await server.sequencer.close({ ...term, signature: new Uint8Array(64) })).toBe('refused')
  expect(await server.sequencer.close(term)).toBe('closed')
  expect(await server.sequencer.close(term)).toBe('closed')
  // Closed it is, but not for whoever else was signed for that term.
  expect(await server.sequencer.close(server.signed({ ...term.term, serverKey: signingKey(newKeyPem()).publicKey }))).toBe('refused')
  expect(await server.sequencer.close({ ...early, signature: new Uint8Array(64) })).toBe('elsewhere')
  front.notes(dossier, 'Sesudah pindah.')
  expect(await front.pushes()).toEqual({ did: 'failed', fault: 'refused' })
  const enrolled = must(await server.store.reading(OFFICE.id).device(front.store.device), 'the Front Office')
  await server.replace(await server.store.reading(OFFICE.id).terms(), key, { ...enrolled, code: '' })
  // What is sent before the stream has been brought is not ordered.
  expect((await front.line.push({ after: { seq: 0, hash: '0'.repeat(64) }, events: [], signatures: [] }, never)).outcome).toBe('closed')
  for (const pc of [front, back, front, back]) {
    await pc.takesAll()
    await pc.sendsAll()
  }
  await back.takesAll()
  expect(back.folded()).toEqual(front.folded())
  expect(back.sync.head().g).toBe(await server.head())
  expect(front.sync.waiting()).toMatchObject({ kept: 0 })
  await end()
})

test('S-23 S-30 a PC that went on with the old server brings the new one what came before its term, and no more', async () => {
  const { server, front, back, dossier, end } = await office()
  const start = front.sync.head()
  back.notes(dossier, 'Masih ke server yang lama.')
  await back.catchesUp()
  expect(back.sync.head().g).toBeGreaterThan(start.g)
  const key = signingKey(newKeyPem())
  const term = server.signed({ office: OFFICE.id, n: 2, serverKey: key.publicKey, start })
  const enrolled = must(await server.store.reading(OFFICE.id).device(back.store.device), 'the Back Office')
  await server.replace([...(await server.store.reading(OFFICE.id).terms()), term], key, { ...enrolled, code: '' })
  expect(await back.pulls()).toEqual({ did: 'offered', rows: start.g })
  expect(await server.head()).toBe(start.g)
  expect(await back.pulls()).toMatchObject({ did: 'rewound', to: start.g })
  for (const pc of [back, front]) {
    await pc.sendsAll()
    await pc.takesAll()
  }
  expect(front.folded()).toEqual(back.folded())
  expect([front, back].map((pc) => pc.sync.waiting())).toMatchObject([{ kept: 0 }, { kept: 0, sent: 0 }])
  await end()
})
