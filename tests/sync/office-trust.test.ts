import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import type { OfficeId } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import { nextTerm } from '#domain/stream/obeyed-term.ts'
import { streamHeadInput } from '#domain/stream/stream-head.ts'
import type { SignedStreamHead } from '#protocol/sync/stream-state.ts'
import { newKeyPem, signingKey } from '../../server/node-crypto.ts'
import { OFFICE } from '../store/support/office-on-disk.ts'
import { clearAway } from '../store/support/temporary-folder.ts'
import { LanServer } from './lan-server.ts'
import { Pc } from './pc.ts'

afterAll(clearAway)

const ROKAN = 'rokan' as OfficeId
let server: LanServer
let front: Pc | null = null
const pc = (): Pc => must(front, 'the Front Office')

beforeEach(async () => {
  front = Pc.alone('Front Office')
  server = await LanServer.open(OFFICE.id)
  await front.joins(server)
  await front.catchesUp()
}, 60_000)

afterEach(async () => {
  pc().close()
  await server.close()
})

test('S-31 the next term is above every record that was heard of, and one for another office is none', () => {
  const start = pc().sync.head()
  const { publicKey } = signingKey(newKeyPem())
  const twin = server.signed({ office: OFFICE.id, n: 7, serverKey: publicKey, start })
  expect(nextTerm(new Map(), { office: OFFICE.id, serverKey: publicKey, start }, [twin]).n).toBe(8)
  expect(pc().trust.hear([server.signed({ ...twin.term, office: ROKAN })])).toBe(false)
  expect(pc().trust.terms.map(({ term }) => term.n)).toEqual([1])
})

test('S-30 a head counts that the server of the highest term signed, in that term and for this office', () => {
  const key = signingKey(newKeyPem())
  const signedBy = (signer: typeof key, head: SignedStreamHead['head']): SignedStreamHead => ({ head, signature: signer.sign(streamHeadInput(head)) })
  const head = { office: OFFICE.id, term: 1, ...pc().sync.head() }
  const heads = [signedBy(server.key, head), signedBy(key, head), signedBy(server.key, { ...head, office: ROKAN }), signedBy(server.key, { ...head, term: 2 })]
  expect(heads.map((one) => pc().trust.verifyHead(one))).toEqual([true, false, false, false])
  // The same machine, named anew: what it signed before says nothing of where the stream stands now.
  pc().trust.hear([server.signed({ office: OFFICE.id, n: 2, serverKey: server.key.publicKey, start: pc().sync.head() })])
  expect([1, 2].map((term) => pc().trust.verifyHead(signedBy(server.key, { ...head, term })))).toEqual([false, true])
})
