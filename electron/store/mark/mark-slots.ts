import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { DeviceId } from '#domain/ids.ts'
import { decodeMark, type Mark, type WrittenMark } from './mark.ts'

/** What there is of a mark: both slots gone, both unreadable, or the newest whole one. */
export type FoundMark = { readonly found: 'missing' } | { readonly found: 'unreadable' } | ({ readonly found: 'whole' } & WrittenMark)

export type Slot = 1 | 2

/** A mark has two slots, written in turn: a torn one leaves the other. */
export const slotFile = (keys: string, root: DeviceId, slot: Slot): string => join(keys, `${root}${SUFFIX}${slot}`)

const SUFFIX = '.mark-'

/** One of another register under this one's name says nothing of it: it counts as unreadable. */
export function findMark(keys: string, root: DeviceId): FoundMark {
  const files = [slotFile(keys, root, 1), slotFile(keys, root, 2)].filter((file) => existsSync(file))
  if (files.length === 0) return { found: 'missing' }
  const newest = newestOf(files, root)
  return newest ? { found: 'whole', ...newest } : { found: 'unreadable' }
}

/** The newest mark of another register that lay in this data folder and is not there any more. */
export function formerMark(keys: string, folder: string, root: DeviceId): Mark | null {
  const marks = marksOf(keys, folder).map(({ mark }) => mark).filter((mark) => mark.root !== root && mark.head !== null)
  return marks.toSorted((one, other) => (one.at < other.at ? -1 : 1)).at(-1) ?? null
}

/** The newest mark of any register that lies in this data folder; null where there is none. */
export const markOfFolder = (keys: string, data: string): Mark | null => marksOf(keys, resolve(data)).map(({ mark }) => mark).toSorted((one, other) => (one.at < other.at ? -1 : 1)).at(-1) ?? null

/** For data that were never anybody's: nothing is said of what lay in that folder before. */
export function forgetMarks(keys: string, data: string): void {
  for (const { file } of marksOf(keys, resolve(data))) rmSync(file)
}

function marksOf(keys: string, folder: string): readonly { readonly file: string; readonly mark: Mark }[] {
  const files = existsSync(keys) ? readdirSync(keys).filter((name) => name.includes(SUFFIX)).map((name) => join(keys, name)) : []
  return files.flatMap((file) => {
    const mark = readSlot(file)?.mark
    return mark?.folder === folder ? [{ file, mark }] : []
  })
}

const newestOf = (files: readonly string[], root: DeviceId): WrittenMark | undefined => files.flatMap((file) => readSlot(file) ?? []).filter(({ mark }) => mark.root === root).toSorted((one, other) => one.generation - other.generation).at(-1)

function readSlot(file: string): WrittenMark | null {
  try {
    return decodeMark(readFileSync(file))
  } catch {
    return null
  }
}
