import crypto, { createPrivateKey, createPublicKey, hash, type KeyObject } from 'node:crypto'
import { syncBuiltinESMExports } from 'node:module'
import { Chance } from '../../electron/sample/chance.ts'

/** What Ed25519 keys begin with in PKCS #8. */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex')

let luck = new Chance(0)
/** By what stands for the timer; in the order they were put off. */
const waiting = new Map<unknown, () => void>()
const publicKeys = new WeakMap<KeyObject, string>()

/** Everything this process would leave to chance comes from here on out of the seed last given. */
export const reseed = (seed: number): void => { luck = new Chance(seed) }

/**
 * From here on, in this process and for good: ids, salts and keys are the seed's, timers go off when they are told to, and a signature is a hash over the public key and the text. Whoever has another key makes another signature; that is all
 * the protocol asks of one, and Ed25519 would take most of a seed's time.
 */
export function seedMachine(): void {
  const replaced = {
    randomUUID: () => uuidOf(bytes(16)),
    randomBytes: (count: number) => bytes(count),
    randomFillSync: <Bytes extends Uint8Array>(buffer: Bytes) => {
      buffer.set(bytes(buffer.length))
      return buffer
    },
    generateKeyPairSync: () => {
      const privateKey = createPrivateKey({ key: Buffer.concat([PKCS8, bytes(32)]), format: 'der', type: 'pkcs8' })
      return { privateKey, publicKey: createPublicKey(privateKey) }
    },
    createPrivateKey: readOnce(createPrivateKey),
    createPublicKey: readOnce(createPublicKey),
    sign: (_: null, text: Uint8Array, key: KeyObject) => signatureOf(text, key),
    verify: (_: null, text: Uint8Array, key: KeyObject, signature: Uint8Array) => signatureOf(text, key).equals(signature),
  }
  for (const [name, value] of Object.entries(replaced)) Object.defineProperty(crypto, name, { value, configurable: true })
  syncBuiltinESMExports()
  Object.defineProperty(globalThis, 'setTimeout', { value: later })
  Object.defineProperty(globalThis, 'clearTimeout', { value: (timer: unknown) => { waiting.delete(timer) } })
}

/** Time passes: what was put off is done now. */
export function timersGoOff(): number {
  const due = [...waiting.values()]
  waiting.clear()
  for (const work of due) work()
  return due.length
}

/** Nobody waits for anything any more. */
export const forgetTimers = (): void => { waiting.clear() }

function later(work: () => void): unknown {
  const timer = { unref: () => timer, ref: () => timer }
  waiting.set(timer, work)
  return timer
}

function bytes(count: number): Buffer {
  const made = Buffer.alloc(count)
  for (let at = 0; at < count; at += 1) made[at] = luck.next() * 256
  return made
}

/** Reading the same key over and over would take longer than what it is read for. */
function readOnce<From>(read: (from: From) => KeyObject): (from: From) => KeyObject {
  const known = new Map<unknown, KeyObject>()
  return (from) => {
    const name = nameOf(from)
    const key = known.get(name) ?? read(from)
    known.set(name, key)
    return key
  }
}

/** What tells it from others: its text, or itself. */
function nameOf(from: unknown): unknown {
  if (Buffer.isBuffer(from)) return from.toString('latin1')
  return typeof from === 'object' && from !== null && 'key' in from ? nameOf(from.key) : isJwk(from) ? from.x : from
}

const isJwk = (from: unknown): from is JsonWebKey => typeof from === 'object' && from !== null && 'kty' in from

function signatureOf(text: Uint8Array, key: KeyObject): Buffer {
  const publicKey = publicKeys.get(key) ?? String((key.type === 'private' ? createPublicKey(key) : key).export({ format: 'jwk' }).x)
  publicKeys.set(key, publicKey)
  return hash('sha512', Buffer.concat([Buffer.from(publicKey), text]), 'buffer')
}

function uuidOf(random: Buffer): string {
  random[6] = ((random[6] ?? 0) & 0x0f) | 0x40
  random[8] = ((random[8] ?? 0) & 0x3f) | 0x80
  const hex = random.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
