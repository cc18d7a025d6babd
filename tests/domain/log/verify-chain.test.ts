import { createHash, generateKeyPairSync, sign, verify } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { CommandId, DeviceId, IsoInstant, OfficeId } from '#domain/ids.ts'
import type { Envelope } from '#domain/log/envelope.ts'
import { FIRST_PREV_HASH, hashInput } from '#domain/log/hash-input.ts'
import { headInput } from '#domain/log/head-input.ts'
import { must } from '#domain/must.ts'
import type { ChainRow, ChainRules } from '#domain/log/row-fault.ts'
import { type SignedHead, verifyChain } from '#domain/log/verify-chain.ts'

const device = 'pc-1' as DeviceId
const keys = generateKeyPairSync('ed25519')
const sha256 = (...parts: readonly (Uint8Array | string)[]): string => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('hex')
const rules: ChainRules = { device, sha256, verify: (head, signature) => verify(null, Buffer.from(headInput(head)), keys.publicKey, signature) }

function chain(bodies: readonly string[]): readonly ChainRow[] {
  let prevHash = FIRST_PREV_HASH
  return bodies.map((body, index) => {
    const salt = Buffer.from(`salt ${index}`)
    const open: Omit<Envelope, 'hash'> = {
      device,
      seq: index + 1,
      type: 'note.added',
      typeVersion: 1,
      office: 'office-1' as OfficeId,
      aggregate: 'dossier:1',
      base: null,
      seen: 0,
      actor: null,
      role: null,
      wallTime: '2026-11-03T02:00:00.000Z' as IsoInstant,
      clockOffset: null,
      commandId: 'c1' as CommandId,
      bodyHash: sha256(salt, body),
      prevHash,
    }
    prevHash = sha256(hashInput(open))
    return { envelope: { ...open, hash: prevHash }, salt, body }
  })
}
const headOf = (row: ChainRow): SignedHead => ({ seq: row.envelope.seq, signature: sign(null, Buffer.from(headInput(row.envelope)), keys.privateKey) })
const resealed = (row: ChainRow, change: Partial<Envelope>): ChainRow => {
  const { hash: _, ...open } = { ...row.envelope, ...change }
  return { ...row, envelope: { ...open, hash: sha256(hashInput(open)) } }
}

const rows = chain(['{"text":"satu"}', '{"text":"dua"}', '{"text":"tiga"}', '{"text":"empat"}'])
const [first, second, third, fourth] = [must(rows[0], '1'), must(rows[1], '2'), must(rows[2], '3'), must(rows[3], '4')]
const heads = [headOf(second), headOf(fourth)]

describe('a device’s chain', () => {
  test('an untouched chain has no fault, nor has an empty one', () => {
    expect(verifyChain(rows, heads, rules)).toBeNull()
    expect(verifyChain([], [], rules)).toBeNull()
  })

  test('a changed body is found where it is', () => {
    expect(verifyChain([first, { ...second, body: '{"text":"DUA"}' }, third, fourth], heads, rules)).toEqual({ seq: 2, reason: 'body-altered' })
  })

  test('a changed envelope is found, and one sealed anew breaks the link after it', () => {
    const back = { wallTime: '2026-11-01T02:00:00.000Z' as IsoInstant }
    expect(verifyChain([first, second, { ...third, envelope: { ...third.envelope, ...back } }, fourth], heads, rules)).toEqual({ seq: 3, reason: 'envelope-altered' })
    expect(verifyChain([first, second, resealed(third, back), fourth], heads, rules)).toEqual({ seq: 4, reason: 'unlinked' })
  })

  test('the last event sealed anew no longer fits its signature', () => {
    expect(verifyChain([first, second, third, resealed(fourth, { actor: null, seen: 7 })], heads, rules)).toEqual({ seq: 4, reason: 'signature-wrong' })
  })

  test('an event taken out of the middle or cut from the end is missing', () => {
    expect(verifyChain([first, third, fourth], heads, rules)).toEqual({ seq: 2, reason: 'missing' })
    expect(verifyChain([first, second, third], heads, rules)).toEqual({ seq: 4, reason: 'missing' })
  })

  test('an event of another device is foreign', () => {
    expect(verifyChain([first, resealed(second, { device: 'pc-2' as DeviceId })], [], rules)).toEqual({ seq: 2, reason: 'foreign' })
  })

  test('what lies above the last signed head is told', () => {
    expect(verifyChain(rows, [headOf(second)], rules)).toEqual({ seq: 3, reason: 'unsigned' })
    expect(verifyChain(rows, [], rules)).toEqual({ seq: 1, reason: 'unsigned' })
  })

  test('a body disposed of with its salt leaves the chain whole; half of it does not', () => {
    expect(verifyChain([first, { ...second, salt: null, body: null }, third, fourth], heads, rules)).toBeNull()
    expect(verifyChain([first, { ...second, body: null }, third, fourth], heads, rules)).toEqual({ seq: 2, reason: 'half-disposed' })
  })
})

test('what the hash covers, and in which order, never changes', () => {
  const { hash: _, ...open } = first.envelope
  expect(hashInput({ ...open, base: { device, seq: 9 }, bodyHash: 'b', prevHash: 'p' })).toBe(
    '["loket-event-1","pc-1",1,"note.added",1,"office-1","dossier:1","pc-1",9,0,null,null,"2026-11-03T02:00:00.000Z",null,"c1","b","p"]',
  )
  expect(headInput({ device, seq: 4, hash: 'h' })).toBe('["loket-head-1","pc-1",4,"h"]')
})
