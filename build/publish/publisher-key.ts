import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { publicKeyOf } from '../../electron/update/signing.ts'

/** Shortest pass phrase of a publisher's key. */
const SHORTEST = 12

/** Writes a new private key, locked with the pass phrase and readable by its user alone; never over a file that is there. Gives the public key that is to be pinned. */
export function newPublisherKey(file: string, passPhrase: string): string {
  if (passPhrase.length < SHORTEST) throw new Error(`the pass phrase in LOKET_PUBLISHER_PASS needs ${SHORTEST} characters or more`)
  const { privateKey } = generateKeyPairSync('ed25519')
  writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: passPhrase }), { mode: 0o600, flag: 'wx' })
  return publicKeyOf(privateKey)
}

export const openPublisherKey = (file: string, passPhrase: string): KeyObject => createPrivateKey({ key: readFileSync(file), format: 'pem', passphrase: passPhrase })
