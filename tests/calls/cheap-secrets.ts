import { hash } from '@node-rs/argon2'
import { openSecrets, type Secrets } from '../../electron/calls/session/secrets.ts'

const real = openSecrets()
/** argon2id's least: 8 KiB once. */
const LEAST = { algorithm: 2, memoryCost: 8, timeCost: 1, parallelism: 1 } as const

/**
 * The product's verifiers at the least cost there is: the officers of an office under test are many, and log in often. A verifier names its own cost, so the product itself checks these, in this
 * process and in a Loket started on the folder. For tests in which a PIN is only a key to the door; what a verifier is worth is tested with `openSecrets`.
 */
export const cheapSecrets: Secrets = {
  verifierOf: (secret) => hash(secret.normalize('NFC'), LEAST),
  fits: (verifier, secret) => real.fits(verifier, secret),
}
