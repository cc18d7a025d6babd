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
import { addPulled, goesOn, type PulledMark } from './pulled-rows.ts'
import { officeNameOf, rootOf } from './register-in.ts'

export interface BackupSource {
  /** log.db, read only. */
  readonly log: Database.Database
  /** stream.db, read only; null on a PC that works alone. */
  readonly stream?: Database.Database | null
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
    const pulled = source.stream ? addPulled(source.stream, null, file) : null
    const copy = new Database(file, { readonly: true })
    try {
      return { part: await keepPart(source, set, 'dasar', file, { to: marksOf(copy), head: headOf(copy), pulled }), schema: Number(copy.pragma('user_version', { simple: true })) }
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
  const { to: before, pulled: last = null } = lastPart(set)
  const part = await withTemporary(source, (file) => {
    const to = copyRowsBeyond(source.log, before, file)
    const pulled = source.stream ? addPulled(source.stream, last, file) : last
    return keepPart(source, set.folder, `${set.manifest.parts.length}`.padStart(5, '0'), file, { to, head: headOf(source.log, to['event']), pulled })
  })
  const grown: BackupSet = { ...set, manifest: { ...set.manifest, parts: [...set.manifest.parts, part] } }
  writeManifest(grown)
  return grown
}

/** Whether the set is of this very log, under this very key, and may be added to. */
export function continues({ log, recipient, stream = null }: BackupSource, set: BackupSet): boolean {
  const { manifest } = set
  const { head, pulled } = lastPart(set)
  if (stream && pulled && !goesOn(stream, pulled)) return false
  return manifest.root === rootOf(log) && manifest.recipient === recipient && manifest.schema === Number(log.pragma('user_version', { simple: true })) && headOf(log, head.place).hash === head.hash
}

/** The end of the stream, or the event at a place; hash "" where there is none. */
export function headOf(log: Database.Database, at?: number): BackupPart['head'] {
  const row = log
    .prepare<unknown[], { readonly place: number; readonly hash: Buffer }>(`select place, hash from event where place = ${at === undefined ? '(select max(place) from event)' : '?'}`)
    .get(...(at === undefined ? [] : [at]))
  return row ? { place: row.place, hash: row.hash.toString('hex') } : { place: at ?? 0, hash: '' }
}

async function keepPart({ recipient, now }: BackupSource, set: string, name: string, file: string, { to, head, pulled }: Reached): Promise<BackupPart> {
  const locked = path.join(set, `${name}.age`)
  await lockFile(file, locked, recipient)
  return { file: `${name}.age`, sha256: await sha256Of(locked), to, head, at: now(), ...(pulled ? { pulled } : {}) }
}

/** How far a part reaches. */
interface Reached {
  readonly to: Marks
  readonly head: BackupPart['head']
  readonly pulled: PulledMark | null
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
