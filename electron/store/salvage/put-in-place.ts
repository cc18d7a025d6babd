import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { IsoInstant } from '#domain/ids.ts'
import { fsyncFolder } from '../files/write-durably.ts'

export interface SalvageFiles {
  readonly data: string
  /** The damaged log, absolute. */
  readonly damaged: string
  /** What it is called once it is put aside; its name only. */
  readonly kept: string
  /** The new one while it is made, absolute. */
  readonly made: string
  /** The register that was folded from the log before it was damaged, absolute. */
  readonly register: string
  /** The office's stream; where it was put aside by a start anew that did not come to its end, there. Absolute. */
  readonly stream: string
}

const KEPT = /^log\.db\.rusak-[0-9TZ]+$/

/** Where everything lies. One that was put aside by a salvage that did not come to its end is the damaged one. */
export function salvageFiles(data: string, now: IsoInstant): SalvageFiles {
  const here = (name: string): string => path.join(data, name)
  const before = keptIn(data).at(-1)
  const interrupted = !existsSync(here('log.db')) && before !== undefined
  if (interrupted && existsSync(here('log.db-wal'))) renameSync(here('log.db-wal'), here(`${before}-wal`))
  const kept = interrupted ? before : `log.db.rusak-${now.replaceAll(/[-:]|\.\d+/g, '')}`
  const streamAside = here(asideName('stream.db', kept))
  return { data, damaged: here(interrupted ? before : 'log.db'), kept, made: here('log.db.disusun'), register: here('register.db'), stream: interrupted && existsSync(streamAside) ? streamAside : here('stream.db') }
}

/** What a file beside the log is called that goes with it; its name only. */
const asideName = (name: string, kept: string): string => `${name}${kept.slice('log.db'.length)}`

/** Damaged logs that were put aside, the oldest first. */
export const keptIn = (data: string): readonly string[] => (existsSync(data) ? readdirSync(data).filter((name) => KEPT.test(name)).toSorted() : [])

/**
 * The damaged log goes, with its write-ahead log, under its other name, then the new one comes in its place, then the register goes: it was folded from what is gone.
 * A power cut in between leaves no log.db, which is damage as well, and is gone on with by the next salvage. One that somebody deleted has nothing to go.
 */
export function putInPlace(files: SalvageFiles): void {
  damagedGoes(files)
  madeComes(files)
  goesAside('register.db', files)
  fsyncFolder(files.data)
}

/** The damaged log goes, and all that was pulled and folded with it, before the new one comes: whoever is in it is let in anew, and fetches it again. */
export function putAnew(files: SalvageFiles): void {
  damagedGoes(files)
  for (const name of ['register.db', 'stream.db'] as const) goesAside(name, files)
  fsyncFolder(files.data)
  madeComes(files)
}

function damagedGoes({ data, damaged, kept }: SalvageFiles): void {
  const aside = path.join(data, kept)
  if (damaged !== aside && existsSync(damaged)) renameSync(damaged, aside)
  if (existsSync(`${damaged}-wal`) && damaged !== aside) renameSync(`${damaged}-wal`, `${aside}-wal`)
  for (const rest of ['-shm', '-wal']) rmSync(path.join(data, `log.db${rest}`), { force: true })
  fsyncFolder(data)
}

function madeComes({ data, made }: SalvageFiles): void {
  renameSync(made, path.join(data, 'log.db'))
  fsyncFolder(data)
}

function goesAside(name: 'register.db' | 'stream.db', { data, kept }: SalvageFiles): void {
  const [from, to] = [path.join(data, name), path.join(data, asideName(name, kept))]
  for (const rest of ['', '-wal']) if (existsSync(from + rest)) renameSync(from + rest, to + rest)
  rmSync(`${from}-shm`, { force: true })
}
