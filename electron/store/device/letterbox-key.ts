import { createPrivateKey, createPublicKey, diffieHellman, generateKeyPairSync, hkdfSync, type KeyObject, createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DeviceId } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import { writeDurably } from '../files/write-durably.ts'

/** Opens what others lock for this device. It lies beside the device key, outside the data folder. */
export interface LetterboxKey {
  /** X25519, 32 bytes in hex. */
  readonly publicKey: string
  /** The key that was locked for it with `lockFor`, as base64; null for anything else. */
  unlock(locked: string): Uint8Array | null
}

/** The device's own; made where there is none that can be read. */
export function letterboxKey(folder: string, device: DeviceId): LetterboxKey {
  const file = join(folder, `kotak-${device}.pem`)
  const kept = readKey(file)
  if (kept) return letterbox(kept)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const { privateKey } = generateKeyPairSync('x25519')
  writeDurably(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), 0o600)
  return letterbox(privateKey)
}

/** Locks a key of 32 bytes for whoever has a letterbox: base64 of 80 bytes. Throws on what is no X25519 key. */
export function lockFor(publicKey: string, key: Uint8Array): string {
  const sender = generateKeyPairSync('x25519')
  const from = rawOf(sender.publicKey)
  const secret = shared(sender.privateKey, from, publicKey, publicKeyOf(publicKey))
  return Buffer.concat([from, sealed(secret, NO_NONCE, key)]).toString('base64')
}

/** A fresh key and a text locked with it (AES-256-GCM), as base64. */
export function seal(text: string): { readonly key: Uint8Array; readonly sealed: string } {
  const [key, nonce] = [randomBytes(32), randomBytes(NONCE_BYTES)]
  return { key, sealed: Buffer.concat([nonce, sealed(key, nonce, Buffer.from(text))]).toString('base64') }
}

/** Null for what that key does not open. */
export function unseal(key: Uint8Array, text: string): string | null {
  const bytes = Buffer.from(text, 'base64')
  const opened = opens(key, bytes.subarray(0, NONCE_BYTES), bytes.subarray(NONCE_BYTES))
  return opened && Buffer.from(opened).toString()
}

const [KEY_BYTES, NONCE_BYTES, TAG_BYTES] = [32, 12, 16]
/** Each such key is used once, for one text. */
const NO_NONCE = Buffer.alloc(NONCE_BYTES)

function readKey(file: string): KeyObject | null {
  if (!existsSync(file)) return null
  try {
    const key = createPrivateKey(readFileSync(file))
    return key.asymmetricKeyType === 'x25519' ? key : null
  } catch {
    return null
  }
}

function letterbox(privateKey: KeyObject): LetterboxKey {
  const publicKey = rawOf(createPublicKey(privateKey)).toString('hex')
  return {
    publicKey,
    unlock(locked) {
      const bytes = Buffer.from(locked, 'base64')
      const from = bytes.subarray(0, KEY_BYTES)
      try {
        return opens(shared(privateKey, from, publicKey, publicKeyOf(from.toString('hex'))), NO_NONCE, bytes.subarray(KEY_BYTES))
      } catch {
        return null
      }
    },
  }
}

/** Both public keys are part of what comes out, so that a letter is for one box alone. */
function shared(own: KeyObject, from: Buffer, to: string, other: KeyObject): Uint8Array {
  const secret = diffieHellman({ privateKey: own, publicKey: other })
  return new Uint8Array(hkdfSync('sha256', secret, Buffer.concat([from, Buffer.from(to, 'hex')]), 'loket-letter-1', KEY_BYTES))
}

function sealed(key: Uint8Array, nonce: Uint8Array, bytes: Uint8Array): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  return Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()])
}

function opens(key: Uint8Array, nonce: Uint8Array, bytes: Uint8Array): Uint8Array | null {
  if (bytes.length < TAG_BYTES || nonce.length !== NONCE_BYTES) return null
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES })
    decipher.setAuthTag(bytes.subarray(bytes.length - TAG_BYTES))
    return Buffer.concat([decipher.update(bytes.subarray(0, bytes.length - TAG_BYTES)), decipher.final()])
  } catch {
    return null
  }
}

const publicKeyOf = (hex: string): KeyObject => createPublicKey({ key: { kty: 'OKP', crv: 'X25519', x: Buffer.from(hex, 'hex').toString('base64url') }, format: 'jwk' })
const rawOf = (key: KeyObject): Buffer => Buffer.from(must(key.export({ format: 'jwk' }).x, 'x of an X25519 key'), 'base64url')
