import Database from 'better-sqlite3'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Chance } from '../../electron/sample/chance.ts'
import type { Folders } from './image.ts'

const PAGE = 4096

/** Pages the medium spoils lie among so many at the end of the file, seven times in ten; else anywhere. */
const END = 12

/** What the medium does to what was safe: each gives back in words what was done. */
const WAYS = { zeroed, garbled, swapped, flipped, cut, headless } as const

/** log.db, everything in it safe, is damaged by the disk it lies on. */
export function damageLog({ data }: Folders, chance: Chance): string {
  const file = path.join(data, 'log.db')
  settle(file)
  const bytes = readFileSync(file)
  const [first, ...others] = Object.keys(WAYS)
  const way = chance.oneOf([first ?? 'zeroed', ...others]) as keyof typeof WAYS
  const pages = bytes.length / PAGE
  const from = Math.max(2, chance.happens(70) ? pages - END : 2)
  const page = chance.between(from, pages)
  writeFileSync(file, WAYS[way](bytes, page, chance))
  return `log.db ${way} at page ${page} of ${pages}`
}

/** Everything in the database file itself, nothing beside it. */
function settle(file: string): void {
  const log = new Database(file)
  log.pragma('wal_checkpoint(TRUNCATE)')
  log.close()
}

const at = (bytes: Buffer, page: number): Buffer => bytes.subarray((page - 1) * PAGE, page * PAGE)

function zeroed(bytes: Buffer, page: number, chance: Chance): Buffer {
  for (let count = chance.between(1, 3); count > 0; count -= 1) at(bytes, page + count - 1).fill(0)
  return bytes
}

function garbled(bytes: Buffer, page: number, chance: Chance): Buffer {
  const spoilt = at(bytes, page)
  spoilt.fill(chance.bytes(97), chance.between(0, PAGE - 1))
  return bytes
}

/** A write that went astray: the page holds what belongs elsewhere. */
function swapped(bytes: Buffer, page: number, chance: Chance): Buffer {
  const other = Buffer.from(at(bytes, chance.between(2, bytes.length / PAGE)))
  other.copy(at(bytes, page))
  return bytes
}

function flipped(bytes: Buffer, page: number, chance: Chance): Buffer {
  const [spoilt, where] = [at(bytes, page), chance.between(0, PAGE - 1)]
  spoilt[where] = (spoilt[where] ?? 0) ^ (1 << chance.between(0, 7))
  return bytes
}

function cut(bytes: Buffer, page: number, chance: Chance): Buffer {
  return bytes.subarray(0, (page - 1) * PAGE + (chance.happens(50) ? 0 : chance.between(1, PAGE - 1)))
}

function headless(bytes: Buffer, _page: number, chance: Chance): Buffer {
  bytes.fill(0, 0, chance.between(1, 100))
  return bytes
}

/** A scan is cut, garbled or gone. Gives back in words which. */
export function damageAttachment({ data }: Folders, chance: Chance): string {
  const folder = path.join(data, 'lampiran')
  const [first, ...others] = readdirSync(folder)
  if (first === undefined) return 'no attachment yet'
  const name = chance.oneOf([first, ...others])
  const file = path.join(folder, name)
  const bytes = readFileSync(file)
  const way = chance.between(1, 3)
  if (way === 1) rmSync(file)
  else if (way === 2) writeFileSync(file, bytes.subarray(0, chance.between(0, bytes.length - 1)))
  else writeFileSync(file, Buffer.concat([bytes.subarray(0, bytes.length >> 1), Buffer.from(chance.bytes(Math.max(1, bytes.length - (bytes.length >> 1))))]))
  return `attachment ${name.slice(0, 8)} ${['', 'gone', 'cut', 'garbled'][way] ?? ''}`
}
