import { createHash } from 'node:crypto'
import { closeSync, lstatSync, mkdirSync, openSync, readdirSync, readFileSync, readSync, rmSync } from 'node:fs'
import path from 'node:path'
import { readManifest } from './read-manifest.ts'
import { MANIFEST_FILE, type Release, type ReleaseFile } from './release.ts'

const PIECE = 1024 * 1024
/** Ends the name of an installer that is not there whole yet. */
export const PARTIAL = '.sebagian'

/** This computer's own folder for updates, readable by its user alone. */
export const updateFolder = (keys: string): string => path.join(keys, 'pembaruan')

export const makeUpdateFolder = (folder: string): void => { mkdirSync(folder, { recursive: true, mode: 0o700 }) }

/** The release that was taken, its signature checked once more; null where none lies ready. The installer itself is not read: see `isWhole`. */
export function keptRelease(folder: string, publishers: readonly string[]): Release | null {
  try {
    const read = readManifest(readFileSync(path.join(folder, MANIFEST_FILE)), publishers)
    return read.ok ? read.value : null
  } catch {
    return null
  }
}

/** Whether a file in the folder is what was signed, byte by byte as the disk gives it back. */
export function isWhole(folder: string, { name, size, sha512 }: ReleaseFile): boolean {
  let handle = -1
  try {
    const file = path.join(folder, name)
    if (!lstatSync(file).isFile()) return false
    handle = openSync(file, 'r')
    const hash = createHash('sha512')
    const piece = Buffer.alloc(PIECE)
    let length = 0
    for (let got = readSync(handle, piece); got > 0 && length <= size; got = readSync(handle, piece)) {
      hash.update(piece.subarray(0, got))
      length += got
    }
    return length === size && hash.digest('hex') === sha512
  } catch {
    return false
  } finally {
    if (handle >= 0) closeSync(handle)
  }
}

/** Takes away what was copied, whole or in part; what is remembered of updates stays. */
export function dropKept(folder: string): void {
  rmSync(path.join(folder, MANIFEST_FILE), { force: true })
  for (const name of installersIn(folder)) rmSync(path.join(folder, name), { force: true })
}

/** What is remembered: everything else in the folder is a copy. */
export const REMEMBERED: ReadonlySet<string> = new Set([MANIFEST_FILE, 'riwayat.jsonl', 'terbaru', 'sumber', 'perintah.json', 'boleh.json'])

function installersIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile() && !REMEMBERED.has(entry.name)).map(({ name }) => name)
  } catch {
    return []
  }
}
