import { createHash, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'

/** Before the signed text, so that a signature for something else is never one for a release. */
const PURPOSE = 'loket-pembaruan-1\n'
/** What stands before the 32 bytes in a public key of Ed25519 (RFC 8410). */
const SPKI = Buffer.from('302a300506032b6570032100', 'hex')
const KEY_BYTES = 32

/** Names a public key (base64) in a manifest: the first 16 hex digits of its SHA-256. */
export const keyName = (publicKey: string): string => createHash('sha256').update(Buffer.from(publicKey, 'base64')).digest('hex').slice(0, 16)

/** The public half of a key pair, as it is pinned. */
export const publicKeyOf = (key: KeyObject): string => createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(SPKI.length).toString('base64')

/** In base64. */
export const signText = (text: string, privateKey: KeyObject): string => sign(null, Buffer.from(PURPOSE + text), privateKey).toString('base64')

export function isSignedBy(text: string, signature: string, publicKey: string): boolean {
  const raw = Buffer.from(publicKey, 'base64')
  if (raw.length !== KEY_BYTES) return false
  return verify(null, Buffer.from(PURPOSE + text), createPublicKey({ key: Buffer.concat([SPKI, raw]), format: 'der', type: 'spki' }), Buffer.from(signature, 'base64'))
}
