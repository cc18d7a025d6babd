import { accessSync, constants, mkdirSync } from 'node:fs'

/** The keys folder cannot be read or written: opened like that, the office's own data would be taken for a copy. The message is for the officer. */
export class KeysUnusable extends Error {
  override readonly name = 'KeysUnusable'
  constructor(folder: string, cause: unknown) {
    super(`Folder kunci Loket (${folder}) tidak bisa ditulisi atau dibaca, jadi Loket belum bisa dibuka. Data aman dan tidak diubah. Minta admin memeriksa izin folder itu, atau mengembalikannya seperti semula, lalu buka lagi.`, { cause })
  }
}

/** Makes the folder where there is none. Throws `KeysUnusable`; a full disk is told by its own error. */
export function mustHoldKeys(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (error) {
    const closed = error instanceof Error && 'code' in error && /^(EACCES|EPERM|EROFS|ENOTDIR|EEXIST)$/.test(String(error.code))
    throw closed ? new KeysUnusable(folder, error) : error
  }
}
