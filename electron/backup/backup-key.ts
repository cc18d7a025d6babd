import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'

// Files are in the age format (age-encryption.org/v1), so that any age tool opens them without Loket.

/** The key pair of one office's backups. Its secret half stays on the PC and lies beside the backups only wrapped in the pass phrase. */
export interface BackupKey {
  /** `AGE-SECRET-KEY-1…` */
  readonly identity: string
  /** `age1…` */
  readonly recipient: string
}

export async function newBackupKey(): Promise<BackupKey> {
  const identity = await generateX25519Identity()
  return { identity, recipient: await identityToRecipient(identity) }
}

export const keyOfIdentity = async (identity: string): Promise<BackupKey> => ({ identity, recipient: await identityToRecipient(identity) })

/** Cost of a pass phrase, as a power of two; what age itself uses. */
const WORK_FACTOR = 18

/** The identity locked with a pass phrase: scrypt, about a second of work. */
export function wrapIdentity({ identity }: BackupKey, passPhrase: string, workFactor = WORK_FACTOR): Promise<Uint8Array> {
  const encrypter = new Encrypter()
  encrypter.setScryptWorkFactor(workFactor)
  encrypter.setPassphrase(sameOnEveryKeyboard(passPhrase))
  return encrypter.encrypt(identity)
}

/** Null for a wrong pass phrase, and for what is no wrapped identity. */
export async function unwrapIdentity(wrapped: Uint8Array, passPhrase: string): Promise<BackupKey | null> {
  const decrypter = new Decrypter()
  decrypter.addPassphrase(sameOnEveryKeyboard(passPhrase))
  try {
    return await keyOfIdentity(await decrypter.decrypt(wrapped, 'text'))
  } catch {
    return null
  }
}

export function encrypted(plain: Uint8Array, recipient: string): Promise<Uint8Array> {
  const encrypter = new Encrypter()
  encrypter.addRecipient(recipient)
  return encrypter.encrypt(plain)
}

export async function encryptedStream(plain: ReadableStream<Uint8Array>, recipient: string): Promise<ReadableStream<Uint8Array>> {
  const encrypter = new Encrypter()
  encrypter.addRecipient(recipient)
  return encrypter.encrypt(plain)
}

/** Throws where the bytes are not what was encrypted, from the first changed bit on. */
export async function decryptedStream(locked: ReadableStream<Uint8Array>, { identity }: BackupKey): Promise<ReadableStream<Uint8Array>> {
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  return decrypter.decrypt(locked)
}

const sameOnEveryKeyboard = (passPhrase: string): string => passPhrase.normalize('NFC')
