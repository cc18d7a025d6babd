import type { Refusal } from '#domain/refusal.ts'
import { accept, refuse, type Result } from '#domain/result.ts'
import { fsyncFolder, writeDurably } from '#store/files/write-durably.ts'
import { createHash } from 'node:crypto'
import { closeSync, fsyncSync, openSync, renameSync, statfsSync, writeSync } from 'node:fs'
import path from 'node:path'
import { dropKept, isWhole, makeUpdateFolder, PARTIAL } from './kept-update.ts'
import { MANIFEST_FILE, type ReleaseFile } from './release.ts'
import { SourceTrouble } from './source-trouble.ts'
import type { UpdateSource } from './update-source.ts'
import { updateRefusal } from './update-words.ts'

/** Bytes left over for the office's own work. */
const SPARE = 64 * 1024 * 1024

export interface Taking {
  readonly source: UpdateSource
  /** As it was read and found signed. */
  readonly manifest: Uint8Array
  readonly file: ReleaseFile
  /** This computer's own folder for updates. */
  readonly folder: string
  readonly progress: (done: number, total: number) => void
  /** Bytes free where the copy goes; asked of the disk where absent. */
  readonly free?: (folder: string) => number
}

type Taken = Result<Readonly<Record<string, never>>, Refusal>

/**
 * Copies an installer to this computer: written aside, checked while it is written, fsynced, renamed, read back from the disk and checked again.
 * The manifest comes last, so that where there is a manifest the installer was whole.
 */
export async function takeRelease(taking: Taking): Promise<Taken> {
  const { folder, file, free = freeBytes } = taking
  try {
    makeUpdateFolder(folder)
    dropKept(folder)
    if (free(folder) < file.size + SPARE) return refuse(updateRefusal('room'))
    const trouble = await copy(taking)
    if (trouble !== null) return refuse(trouble)
    renameSync(path.join(folder, file.name + PARTIAL), path.join(folder, file.name))
    fsyncFolder(folder)
    if (!isWhole(folder, file)) return refused(folder, updateRefusal('copy'))
    writeDurably(path.join(folder, MANIFEST_FILE), taking.manifest, 0o600)
    return accept({})
  } catch (error) {
    return refused(folder, troubleOf(error))
  }
}

async function copy({ source, file, folder, progress }: Taking): Promise<Refusal | null> {
  const hash = createHash('sha512')
  let length = 0
  const handle = openSync(path.join(folder, file.name + PARTIAL), 'w', 0o600)
  try {
    for await (const piece of source.file(file.name)) {
      length += piece.length
      if (length > file.size) break
      hash.update(piece)
      writeSync(handle, piece)
      progress(length, file.size)
    }
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  if (length === file.size && hash.digest('hex') === file.sha512) return null
  dropKept(folder)
  return updateRefusal(length === file.size ? 'changed' : 'cut')
}

function refused(folder: string, trouble: Refusal): Taken {
  dropKept(folder)
  return refuse(trouble)
}

function troubleOf(error: unknown): Refusal {
  if (error instanceof SourceTrouble) return updateRefusal(error.trouble)
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === '') throw error
  return updateRefusal(/^(ENOSPC|EDQUOT|EFBIG)$/.test(code) ? 'room' : 'copy')
}

function freeBytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize
}
