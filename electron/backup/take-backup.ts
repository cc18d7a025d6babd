import Database from 'better-sqlite3'
import { createHash } from 'node:crypto'
import { createReadStream, mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { type BackupPart, type BackupSet, lastPart, writeManifest } from './backup-set.ts'
import { copyKey } from './copied-key.ts'
import { copyRowsBeyond, marksOf } from './copy-rows.ts'
import { lockFile } from './locked-file.ts'
import type { Marks } from './log-tables.ts'
import { officeNameOf, rootOf } from './register-in.ts'

export interface BackupSource {
  /** log.db, read only. */
  readonly log: Database.Database
  /** For what is not locked yet; on the PC itself. */
  readonly temporary: string
  readonly recipient: string
  readonly now: () => string
}

/** The log whole, as the first part of a new set under `folder`. Readers and the writer are not held up. */
export async function takeBase(source: BackupSource, folder: string): Promise<BackupSet> {
  const { log, now } = source
  const at = now()
  const set = path.join(folder, `set-${at.replaceAll(/[^0-9]/g, '')}`)
  mkdirSync(set, { recursive: true })
  const { part, schema } = await withTemporary(source, async (file) => {
    log.prepare('vacuum into ?').run(file)
    const copy = new Database(file, { readonly: true })
    try {
      return { part: await keepPart(source, set, 'dasar', file, marksOf(copy), headOf(copy)), schema: Number(copy.pragma('user_version', { simple: true })) }
    } finally {
      copy.close()
    }
  })
  copyKey(folder, set)
  const begun: BackupSet = { folder: set, manifest: { format: 1, root: rootOf(log), office: officeNameOf(log), recipient: source.recipient, schema, parts: [part], verified: null } }
  writeManifest(begun)
  return begun
}

/** What was added since the set's last part, as its next one. The set itself where nothing was. */
export async function takeSegment(source: BackupSource, set: BackupSet): Promise<BackupSet> {
  const { to: before } = lastPart(set)
  const part = await withTemporary(source, (file) => {
    const to = copyRowsBeyond(source.log, before, file)
    return keepPart(source, set.folder, `${set.manifest.parts.length}`.padStart(5, '0'), file, to, headOf(source.log, to['event']))
  })
  const grown: BackupSet = { ...set, manifest: { ...set.manifest, parts: [...set.manifest.parts, part] } }
  writeManifest(grown)
  return grown
}

/** Whether the set is of this very log, under this very key, and may be added to. */
export function continues({ log, recipient }: BackupSource, set: BackupSet): boolean {
  const { manifest } = set
  const { head } = lastPart(set)
  return manifest.root === rootOf(log) && manifest.recipient === recipient && manifest.schema === Number(log.pragma('user_version', { simple: true })) && headOf(log, head.place).hash === head.hash
}

/** The end of the stream, or the event at a place; hash "" where there is none. */
export function headOf(log: Database.Database, at?: number): BackupPart['head'] {
  const row = log
    .prepare<unknown[], { readonly place: number; readonly hash: Buffer }>(`select place, hash from event where place = ${at === undefined ? '(select max(place) from event)' : '?'}`)
    .get(...(at === undefined ? [] : [at]))
  return row ? { place: row.place, hash: row.hash.toString('hex') } : { place: at ?? 0, hash: '' }
}

async function keepPart({ recipient, now }: BackupSource, set: string, name: string, file: string, to: Marks, head: BackupPart['head']): Promise<BackupPart> {
  const locked = path.join(set, `${name}.age`)
  await lockFile(file, locked, recipient)
  return { file: `${name}.age`, sha256: await sha256Of(locked), to, head, at: now() }
}

export async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}

async function withTemporary<Value>({ temporary }: BackupSource, work: (file: string) => Promise<Value>): Promise<Value> {
  mkdirSync(temporary, { recursive: true, mode: 0o700 })
  const file = path.join(temporary, `${crypto.randomUUID()}.db`)
  try {
    return await work(file)
  } finally {
    rmSync(file, { force: true })
  }
}
