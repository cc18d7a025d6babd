import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import type { DeviceId } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import { writeDurably } from '../files/write-durably.ts'

/** The device's Ed25519 key. It lives outside the data folder, so that a copy of the data cannot sign. */
export interface DeviceKey {
  /** 32 bytes, hex. */
  readonly publicKey: string
  /** 64 bytes. */
  sign(text: string): Uint8Array
}

/** Null where there is no readable key of this device. */
export function readDeviceKey(folder: string, device: DeviceId): DeviceKey | null {
  const file = keyFile(folder, device)
  if (!existsSync(file)) return null
  try {
    return deviceKey(createPrivateKey(readFileSync(file)))
  } catch {
    return null
  }
}

/** Makes a new key. One that stands in its place (unreadable, or not the chain's) is put aside, not overwritten. */
export const createDeviceKey = (folder: string, device: DeviceId, now: string): DeviceKey => keep(folder, device, generateKeyPairSync('ed25519').privateKey, now)

/** The 32 bytes a key grows from, which are as good as the key; null where there is no readable one. */
export function keySecret(folder: string, device: DeviceId): Uint8Array | null {
  if (readDeviceKey(folder, device) === null) return null
  return createPrivateKey(readFileSync(keyFile(folder, device))).export({ type: 'pkcs8', format: 'der' }).subarray(PKCS8.length)
}

/** The key that grows from those 32 bytes, kept nowhere. */
export const keyFromSecret = (secret: Uint8Array): DeviceKey => deviceKey(privateKeyOf(secret))

/** Keeps the key that grows from those 32 bytes, as `createDeviceKey` keeps a new one. */
export const keepKeySecret = (folder: string, device: DeviceId, secret: Uint8Array, now: string): DeviceKey => keep(folder, device, privateKeyOf(secret), now)

function keep(folder: string, device: DeviceId, privateKey: KeyObject, now: string): DeviceKey {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = keyFile(folder, device)
  if (existsSync(file)) renameSync(file, `${file}.${now.replaceAll(':', '')}.old`)
  writeDurably(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), 0o600)
  return deviceKey(privateKey)
}

/** What tells whether a signature is that of `publicKey` (hex) over a text. Throws on what is no key. */
export function signedBy(publicKey: string): (text: string, signature: Uint8Array) => boolean {
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(publicKey, 'hex').toString('base64url') }, format: 'jwk' })
  return (text, signature) => verify(null, Buffer.from(text), key, signature)
}

function deviceKey(privateKey: KeyObject): DeviceKey {
  if (privateKey.asymmetricKeyType !== 'ed25519') throw new Error('not an Ed25519 key')
  const { x } = createPublicKey(privateKey).export({ format: 'jwk' })
  return {
    publicKey: Buffer.from(must(x, 'x of an Ed25519 key'), 'base64url').toString('hex'),
    sign: (text) => sign(null, Buffer.from(text), privateKey),
  }
}

/** What stands before the 32 bytes of an Ed25519 key in PKCS #8 (RFC 8410). */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex')
const privateKeyOf = (secret: Uint8Array): KeyObject => createPrivateKey({ key: Buffer.concat([PKCS8, secret]), format: 'der', type: 'pkcs8' })

const keyFile = (folder: string, device: DeviceId): string => join(folder, `${device}.pem`)
