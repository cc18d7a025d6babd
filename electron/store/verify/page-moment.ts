import { fstatSync, readFileSync, readSync, statSync } from 'node:fs'
import type { FileHandles } from './page-handles.ts'

/** A database file as a reading transaction has it. */
export interface PageMoment {
  /** Equal only for the same moment of the same file. */
  readonly name: string
  /** Pages that stand in the write-ahead log instead of in the file. */
  readonly newer: ReadonlyMap<number, Buffer>
}

/** The index's header stands there twice, then how many frames the file has taken over. https://sqlite.org/walformat.html#the_wal_index_header */
const [HEADER, CARRIED, READ] = [48, 96, 100]
const [WAL_HEADER, FRAME_HEADER] = [32, 24]

/**
 * Begins a reading transaction by `hold`, and tells which pages it reads: the moment is known where the index of the write-ahead log said the same before and after.
 * Null where it did not, or where the file is not kept in that way; then its rows are to be read.
 */
export function pageMoment(file: string, handles: FileHandles | null, hold: () => void): PageMoment | null {
  const before = handles && stateOf(file, handles)
  hold()
  try {
    const newer = before && newerPages(file, before)
    const after = handles && stateOf(file, handles)
    return before && newer && after?.equals(before) ? { name: before.toString('hex'), newer } : null
  } catch {
    return null
  }
}

/** As SQLite wrote it on this computer: numbers in its own order of bytes. */
function stateOf(file: string, handles: FileHandles): Buffer | null {
  try {
    if (!isFile(handles.file, file) || !isFile(handles.index, `${file}-shm`)) return null
    const state = Buffer.alloc(READ)
    if (readSync(handles.index, state, 0, READ, 0) !== READ || state[12] !== 1) return null
    return state.subarray(0, HEADER).equals(state.subarray(HEADER, CARRIED)) ? state : null
  } catch {
    return null
  }
}

/** Whether the file is still the one that was opened. */
function isFile(handle: number, file: string): boolean {
  const [opened, now] = [fstatSync(handle, { bigint: true }), statSync(file, { bigint: true })]
  return opened.ino === now.ino && opened.dev === now.dev
}

/** 1 is 65,536. */
const sizeIn = (state: Buffer): number => (word16(state, 14) === 1 ? 65_536 : word16(state, 14))

/** Frames the file has not taken over yet, the last of each page; null where the log is not the index's. */
function newerPages(file: string, state: Buffer): ReadonlyMap<number, Buffer> | null {
  const [last, carried, size] = [word32(state, 16), word32(state, CARRIED), sizeIn(state)]
  const newer = new Map<number, Buffer>()
  if (carried >= last) return newer
  const wal = readFileSync(`${file}-wal`)
  for (let frame = carried; frame < last; frame += 1) {
    const at = WAL_HEADER + frame * (FRAME_HEADER + size)
    if (at + FRAME_HEADER + size > wal.length || !wal.subarray(at + 8, at + 16).equals(state.subarray(32, 40))) return null
    newer.set(wal.readUInt32BE(at), wal.subarray(at + FRAME_HEADER, at + FRAME_HEADER + size))
  }
  return newer
}

const word16 = (bytes: Buffer, at: number): number => new Uint16Array(bytes.buffer.slice(bytes.byteOffset + at, bytes.byteOffset + at + 2))[0] ?? 0
const word32 = (bytes: Buffer, at: number): number => new Uint32Array(bytes.buffer.slice(bytes.byteOffset + at, bytes.byteOffset + at + 4))[0] ?? 0
