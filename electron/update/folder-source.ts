import { closeSync, constants, lstatSync, openSync, readSync } from 'node:fs'
import path from 'node:path'
import { LARGEST_MANIFEST, MANIFEST_FILE } from './release.ts'
import { SourceTrouble } from './source-trouble.ts'
import type { UpdateSource } from './update-source.ts'

const PIECE = 256 * 1024
/** Beside the folder itself: what `npm run release` writes onto a stick. */
export const RELEASE_FOLDER = 'Pembaruan Loket'

/** A stick, a second disk, a network folder: reads may hang, so it is read in a thread of its own. */
export function folderSource(folder: string): UpdateSource {
  const within = (name: string): string => {
    const found = [path.join(folder, RELEASE_FOLDER), folder].find((each) => isFile(path.join(each, MANIFEST_FILE)))
    if (found === undefined) throw new SourceTrouble('nothing')
    return path.join(found, name)
  }
  return {
    async manifest() {
      const pieces = await Array.fromAsync(piecesOf(within(MANIFEST_FILE), LARGEST_MANIFEST + 1))
      return Buffer.concat(pieces)
    },
    async *file(name) {
      const file = within(name)
      if (!isFile(file)) throw new SourceTrouble('missing')
      yield* piecesOf(file, Infinity)
    },
  }
}

/** No link, pipe or device: a stick is a stranger's. */
function isFile(file: string): boolean {
  try {
    return lstatSync(file).isFile()
  } catch {
    return false
  }
}

async function* piecesOf(file: string, limit: number): AsyncIterable<Uint8Array> {
  let handle = -1
  try {
    handle = openSync(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0))
    for (let left = limit; left > 0; ) {
      const piece = Buffer.alloc(Math.min(PIECE, left))
      const length = readSync(handle, piece)
      if (length === 0) return
      left -= length
      yield piece.subarray(0, length)
    }
  } catch (error) {
    throw error instanceof Error && 'syscall' in error ? new SourceTrouble('pulled') : error
  } finally {
    if (handle >= 0) closeSync(handle)
  }
}
