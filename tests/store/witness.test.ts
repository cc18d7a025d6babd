import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DeviceId } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import { createDeviceKey, readDeviceKey } from '#store/device/device-key.ts'
import { openChecked } from '#store/verify/checked-folder.ts'
import { checkStretch } from '#store/verify/check-stretch.ts'
import { stretchDigest } from '#store/verify/stretch-digest.ts'
import { extendWitness } from '#store/verify/extend-witness.ts'
import { readWitness, writeWitness } from '#store/verify/witness.ts'
import { witnessedChain } from '#store/verify/witnessed-chain.ts'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { OfficeOnDisk } from './support/office-on-disk.ts'
import { clearAway, temporaryFolder } from './support/temporary-folder.ts'

afterAll(clearAway)

let data: string
let keys: string
beforeAll(() => {
  const office = new OfficeOnDisk()
  for (const name of ['Siti Rahmawati', 'Joko Susilo', 'Rina Kartika']) office.receives({ name })
  office.store.close()
  ;({ data, keys } = office.folders)
})

/** Copies, so that each story has its own. */
function copied(): { readonly data: string; readonly keys: string; readonly log: string } {
  const [folder, beside] = [temporaryFolder(), temporaryFolder()]
  cpSync(data, folder, { recursive: true })
  cpSync(keys, beside, { recursive: true })
  return { data: folder, keys: beside, log: join(folder, 'log.db') }
}

async function found(at: { readonly data: string; readonly keys: string | null }, every = false): Promise<readonly string[]> {
  const folder = openChecked(at.data, at.keys)
  try {
    return (await witnessedChain(folder, { entry: '', threads: 1, quick: false, every, progress: () => {} }, 100)).map(({ message }) => message)
  } finally {
    folder.close()
  }
}

function edited(file: string, sql: string): void {
  const log = new Database(file)
  const guards = log.prepare<[], { name: string; sql: string }>("select name, sql from sqlite_schema where type = 'trigger'").all()
  log.pragma('foreign_keys = OFF')
  for (const { name } of guards) log.exec(`drop trigger ${name}`)
  log.exec(sql)
  for (const guard of guards) log.exec(guard.sql)
  log.close()
}

const witnessIn = (folder: string): string => join(folder, must(readdirSync(folder).find((name) => name.endsWith('.witness')), 'a witness'))
const rootIn = (folder: string): DeviceId => must(readdirSync(folder).find((name) => name.endsWith('.pem')), 'a key').slice(0, -'.pem'.length) as DeviceId

const EDITS = [
  'update batch_signature set signature = randomblob(64) where seq = (select min(seq) from batch_signature)',
  'delete from batch_signature where seq = (select min(seq) from batch_signature)',
  "update event set body = cast(replace(cast(body as text), 'Siti', 'Sita') as blob) where type = 'dossier.received'",
  "update event set actor = 'orang-lain' where place = 3",
  'update event set hash = randomblob(32) where place = 4',
  'update event set salt = randomblob(16) where place = 5',
  'delete from event where place = 6',
] as const

test('a check that finds nothing leaves a witness beside the keys, and nothing in the data folder', async () => {
  const at = copied()
  const files = readdirSync(at.data)
  expect(await found(at)).toEqual([])
  const root = rootIn(at.keys)
  expect([...readWitness(at.keys, root, root).values()]).toEqual([{ after: 0, upTo: expect.any(Number), digest: expect.stringMatching(/^[0-9a-f]{64}$/) }])
  expect(readdirSync(at.data).filter((name) => !/-(wal|shm)$/.test(name))).toEqual(files)
})

test('with a witness each edit of what it has seen, old signatures too, is found and named as without one', async () => {
  for (const sql of EDITS) {
    const at = copied()
    expect(await found(at)).toEqual([])
    edited(at.log, sql)
    const named = await found(at)
    expect(named, sql).not.toEqual([])
    expect(named, sql).toEqual(await found(at, true))
    expect(readWitness(at.keys, rootIn(at.keys), rootIn(at.keys)).size).toBe(1)
  }
})

test('what the witness has seen byte for byte is not verified again; a byte further on is', () => {
  const at = copied()
  edited(at.log, EDITS[0])
  const folder = openChecked(at.data, at.keys)
  const last = must(folder.rawLog.prepare<[], number>('select max(place) from event').pluck().get(), 'events')
  const known = { after: 0, upTo: last, digest: stretchDigest(folder.rawLog, { after: 0, upTo: last }) }
  const faults = (digest: string) => checkStretch(folder, folder.trusted, { after: 0, upTo: Number.MAX_SAFE_INTEGER, known: { ...known, digest } }, { quick: false, most: 10 }).faults
  expect(faults(known.digest)).toEqual([])
  expect(faults('0'.repeat(64))).toMatchObject([{ message: expect.stringContaining('tanda tangan perangkat tidak cocok') }])
  folder.close()
})

test('new acts behind a witness are verified: a wrong signature among them is found, the old ones are passed over', async () => {
  const at = copied()
  const half = openChecked(at.data, at.keys)
  const place = must(half.rawLog.prepare<[], number>('select place from event join batch_signature using (device, seq) order by place limit 1 offset 3').pluck().get(), 'four acts')
  const { seen } = checkStretch(half, half.trusted, { after: 0, upTo: place, known: null }, { quick: false, most: 10 })
  half.close()
  const root = rootIn(at.keys)
  const key = must(readDeviceKey(at.keys, root), 'the key')
  writeWitness(at.keys, root, key, [must(seen, 'nothing wrong so far')])
  expect(await found(at)).toEqual([])
  writeWitness(at.keys, root, key, [must(seen, 'nothing wrong so far')])
  edited(at.log, 'update batch_signature set signature = randomblob(64) where seq = (select max(seq) from batch_signature)')
  expect(await found(at)).toEqual([expect.stringContaining('tanda tangan perangkat tidak cocok')])
})

test('a witness nobody with this device’s key has signed counts for nothing: not one written for edited data, not one of another key', async () => {
  const at = copied()
  expect(await found(at)).toEqual([])
  const root = rootIn(at.keys)
  edited(at.log, EDITS[0])
  const log = new Database(at.log, { readonly: true })
  const [one] = readWitness(at.keys, root, root).values()
  const { upTo } = must(one, 'a stretch')
  const forged = { after: 0, upTo, digest: stretchDigest(log, { after: 0, upTo }) }
  log.close()
  const file = witnessIn(at.keys)
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), stretches: [forged] }))
  expect(await found(at)).toEqual([expect.stringContaining('tanda tangan perangkat tidak cocok')])
  writeWitness(at.keys, root, createDeviceKey(temporaryFolder(), root, '2026-11-03'), [forged])
  expect(existsSync(file)).toBe(true)
  expect(await found(at)).toEqual([expect.stringContaining('tanda tangan perangkat tidak cocok')])
})

test('a check of everything believes no witness, not even one of this device’s key', async () => {
  const at = copied()
  edited(at.log, EDITS[0])
  const log = new Database(at.log, { readonly: true })
  const upTo = must(log.prepare<[], number>('select max(place) from event').pluck().get(), 'an event')
  const forged = { after: 0, upTo, digest: stretchDigest(log, { after: 0, upTo }) }
  log.close()
  const root = rootIn(at.keys)
  writeWitness(at.keys, root, must(readDeviceKey(at.keys, root), 'the key'), [forged])
  expect(await found(at)).toEqual([])
  expect(await found(at, true)).toEqual([expect.stringContaining('tanda tangan perangkat tidak cocok')])
})

test('a copy without the keys is verified signature by signature', async () => {
  const at = copied()
  expect(await found(at)).toEqual([])
  edited(at.log, EDITS[0])
  expect(await found({ ...at, keys: null })).toEqual([expect.stringContaining('tanda tangan perangkat tidak cocok')])
})

/** Until no whole stretch of five events is left. */
function extended(at: { readonly data: string; readonly keys: string }): readonly number[] {
  for (let more = true; more; ) {
    const folder = openChecked(at.data, at.keys)
    more = extendWitness(folder, 5)
    folder.close()
  }
  return [...readWitness(at.keys, rootIn(at.keys), rootIn(at.keys)).keys()]
}

test('what was appended is verified stretch by stretch in the background, and added to the witness; not what is wrong, nor what is not whole yet', () => {
  const at = copied()
  const log = new Database(at.log, { readonly: true })
  const last = must(log.prepare<[], number>('select max(place) from event').pluck().get(), 'events')
  log.close()
  const stretches = Array.from({ length: Math.ceil(last / 5) - 1 }, (_, index) => index * 5)
  expect(extended(at)).toEqual(stretches)
  const other = copied()
  edited(other.log, "update event set actor = 'orang-lain' where place = 13")
  expect(extended(other)).toEqual([0, 5])
})
