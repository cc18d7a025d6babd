import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Chance } from '../../electron/sample/chance.ts'
import type { Durability } from './durability.ts'
import { readWal } from './durable-wal.ts'

export interface Folders {
  readonly data: string
  readonly keys: string
}

/** The folders as a power cut at this moment could leave them: what was not fsynced is cut, garbled, missing, or there after all. */
export function powerCutImage({ data, keys }: Folders, durability: Durability, chance: Chance): Folders {
  const root = mkdtempSync(path.join(tmpdir(), 'loket-torn-'))
  const image = { data: path.join(root, 'data'), keys: path.join(root, 'keys') }
  mkdirSync(path.join(image.data, 'lampiran'), { recursive: true })
  for (const database of ['log.db', 'register.db', 'stream.db']) copyDatabase(path.join(data, database), path.join(image.data, database), durability, chance)
  for (const name of readdirSync(path.join(data, 'lampiran'))) copyFile(path.join(data, 'lampiran', name), path.join(image.data, 'lampiran', name), durability, chance)
  mkdirSync(image.keys)
  for (const name of readdirSync(keys)) copyFile(path.join(keys, name), path.join(image.keys, name), durability, chance)
  return image
}

function copyDatabase(from: string, to: string, durability: Durability, chance: Chance): void {
  if (!existsSync(from)) return
  const durable = durability.durableWal(from)
  const { bytes, pages, pageSize } = readWal(`${from}-wal`, durable)
  cpSync(from, to)
  writeFileSync(`${to}-wal`, tornAfter(bytes, durable, chance))
  if (pages.size > 0 && chance.happens(25)) tearPages(to, pages, pageSize, chance)
}

/** What is certain, and after it anything. */
function tornAfter(bytes: Buffer, certain: number, chance: Chance): Buffer {
  const end = chance.between(certain, bytes.length)
  const torn = Buffer.from(bytes.subarray(0, chance.happens(30) ? bytes.length : end))
  if (chance.happens(40)) for (let at = chance.between(certain, torn.length); at < torn.length; at += chance.between(1, 700)) torn[at] = chance.between(0, 255)
  return torn
}

/** A checkpoint was under way: pages whose new content is safe in the WAL are half written. */
function tearPages(file: string, pages: ReadonlySet<number>, pageSize: number, chance: Chance): void {
  const bytes = readFileSync(file)
  for (const page of pages) {
    const at = (page - 1) * pageSize + chance.between(page === 1 ? 100 : 0, pageSize - 1)
    if (at < bytes.length && chance.happens(30)) bytes.fill(chance.between(0, 255), at, Math.min(page * pageSize, bytes.length))
  }
  writeFileSync(file, bytes)
}

function copyFile(from: string, to: string, durability: Durability, chance: Chance): void {
  const { content, named } = durability.durableFile(from)
  if (!named && chance.happens(50)) return
  writeFileSync(to, content ?? tornAfter(readFileSync(from), 0, chance), { mode: 0o600 })
}

/** A file that may be made anew at any time is hit anywhere: register.db from the log, stream.db from the office's server. */
export function damageDisposable({ data }: Folders, name: 'register.db' | 'stream.db', chance: Chance): void {
  const file = path.join(data, name)
  const bytes = existsSync(file) ? readFileSync(file) : Buffer.alloc(0)
  const way = chance.between(1, 4)
  if (way === 1) return writeFileSync(file, bytes.subarray(0, chance.between(0, bytes.length)))
  if (way === 2) return writeFileSync(file, Buffer.alloc(bytes.length, chance.between(0, 255)))
  const from = chance.between(0, bytes.length)
  const to = Math.min(bytes.length, from + chance.between(1, 40_000))
  writeFileSync(file, way === 3 ? bytes.fill(0, from, to) : bytes.fill(chance.bytes(997), from, to))
}
