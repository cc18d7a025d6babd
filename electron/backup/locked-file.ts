import { createReadStream, createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { fsyncFolder } from '#store/files/write-durably.ts'
import { type BackupKey, decryptedStream, encryptedStream } from './backup-key.ts'

/** What a locked file is called until it is whole. */
export const UNFINISHED = '.belum'

/** Locks `from` into `to`, which appears whole or not at all, and is on the disk when this returns. */
export async function lockFile(from: string, to: string, recipient: string): Promise<void> {
  const plain = Readable.toWeb(createReadStream(from)) as ReadableStream<Uint8Array>
  await writeWhole(to, Readable.fromWeb((await encryptedStream(plain as never, recipient)) as ReadableStream<Uint8Array>))
}

/** Throws where the file is not what was locked, or was locked for another key. */
export async function unlockFile(from: string, to: string, key: BackupKey): Promise<void> {
  const locked = Readable.toWeb(createReadStream(from)) as ReadableStream<Uint8Array>
  await writeWhole(to, Readable.fromWeb((await decryptedStream(locked as never, key)) as ReadableStream<Uint8Array>))
}

async function writeWhole(to: string, content: Readable): Promise<void> {
  const aside = `${to}${UNFINISHED}`
  try {
    await pipeline(content, createWriteStream(aside, { mode: 0o600 }))
    const handle = await open(aside, 'r+')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(aside, to)
  } catch (error) {
    await rm(aside, { force: true })
    throw error
  }
  fsyncFolder(path.dirname(to))
}
