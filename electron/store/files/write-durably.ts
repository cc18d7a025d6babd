import { randomUUID } from 'node:crypto'
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Ends the name of a file not yet renamed into place. */
export const TEMPORARY = '.tmp'

/** Writes a whole file so that after a power cut it is there whole or not at all: written aside, fsynced, renamed, folder fsynced. */
export function writeDurably(file: string, bytes: Uint8Array | string, mode: number): void {
  const aside = `${file}.${randomUUID()}${TEMPORARY}`
  try {
    const handle = openSync(aside, 'wx', mode)
    try {
      writeFileSync(handle, bytes)
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    renameSync(aside, file)
  } catch (error) {
    rmSync(aside, { force: true })
    throw error
  }
  fsyncFolder(dirname(file))
}

/** Windows cannot open a folder, and its NTFS journals the rename. */
export function fsyncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
