import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto'
import type { ChainRules } from '#domain/log/row-fault.ts'
import { headInput } from '#domain/log/head-input.ts'

/** SHA-256 over the parts one after the other, texts in UTF-8; hex. */
export const sha256: ChainRules['sha256'] = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('hex')

/** Ed25519. `publicKey`: 32 bytes in hex. */
export interface SigningKey {
  readonly publicKey: string
  sign(text: string): Uint8Array
}

/** What of an Ed25519 key in SPKI stands before its 32 bytes. */
const SPKI = Buffer.from('302a300506032b6570032100', 'hex')

export const publicKeyOf = (hex: string): KeyObject => createPublicKey({ key: Buffer.concat([SPKI, Buffer.from(hex, 'hex')]), format: 'der', type: 'spki' })

/** Whether a signature over a text is the key's; false for anything that is no key. */
export function verifies(publicKey: string, text: string, signature: Uint8Array): boolean {
  try {
    return verify(null, Buffer.from(text), publicKeyOf(publicKey), signature)
  } catch {
    return false
  }
}

/** Verifies heads of one device's chain; the key is read once. */
export function headVerifier(publicKey: string): ChainRules['verify'] {
  const key = publicKeyOf(publicKey)
  return (head, signature) => verify(null, Buffer.from(headInput(head)), key, signature)
}

/** `pem`: PKCS #8. */
export function signingKey(pem: string): SigningKey {
  const key = createPrivateKey(pem)
  const publicKey = createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(SPKI.length).toString('hex')
  return { publicKey, sign: (text) => sign(null, Buffer.from(text), key) }
}

export const newKeyPem = (): string => generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }).toString()
