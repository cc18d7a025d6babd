import { hash, verify } from '@node-rs/argon2'

/** Algorithm 2 = argon2id; its cost is what OWASP asks for, about 50 ms. Runs beside the event loop. */
const ARGON2ID = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/** Makes and checks the verifiers of PINs and passwords. */
export interface Secrets {
  verifierOf(secret: string): Promise<string>
  /** Takes as long for an officer without verifier as for one with. */
  fits(verifier: string | null, secret: string): Promise<boolean>
}

/** The same secret typed on another keyboard is the same secret. */
const bytesOf = (secret: string): string => secret.normalize('NFC')

export function openSecrets(): Secrets {
  // Checked against where there is nothing to check against; its secret is nobody's.
  const decoy = hash(crypto.randomUUID(), ARGON2ID)
  decoy.catch(() => undefined)
  return {
    verifierOf: (secret) => hash(bytesOf(secret), ARGON2ID),
    async fits(verifier, secret) {
      const fits = await verify(verifier ?? (await decoy), bytesOf(secret))
      return verifier !== null && fits
    },
  }
}
