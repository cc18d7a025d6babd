import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { DossierId, IsoInstant } from '#domain/ids.ts'
import { openStore } from '#store/open-store.ts'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BackupKey, newBackupKey } from '../../electron/backup/backup-key.ts'
import { backUp, compareSet } from '../../electron/backup/backup-round.ts'
import { type BackupSet, lastPart } from '../../electron/backup/backup-set.ts'
import { checkBackup } from '../../electron/backup/check-backup.ts'
import { placeRestored, restored } from '../../electron/backup/place-restored.ts'
import { BackupDamaged, restoreLog } from '../../electron/backup/restore-set.ts'
import { continues } from '../../electron/backup/take-backup.ts'
import { people } from '../domain/people.ts'
import { clearAway, temporaryFolder } from '../store/support/temporary-folder.ts'
import { OfficeOverThree } from '../sync/office-over-three.ts'

/** The Back Office keeps a backup; most of what the office does is done on other PCs. */
let office: OfficeOverThree
let key: BackupKey
let siti: DossierId
const stick = temporaryFolder()

beforeAll(async () => {
  ;[office, key] = [await OfficeOverThree.open(), await newBackupKey()]
  siti = office.receives('Siti Rahmawati', '1471014101900001')
  await office.allCatchUp()
}, 60_000)
afterAll(async () => {
  await office.close()
  clearAway()
})

async function round<Value>(work: (source: Parameters<typeof backUp>[0]) => Promise<Value>): Promise<Value> {
  const { data } = office.back
  const [log, stream] = ['log.db', 'stream.db'].map((name) => new Database(join(data, name), { readonly: true }))
  if (!log || !stream) throw new Error('two files')
  try {
    return await work({ log, stream, temporary: join(data, 'cadangan'), recipient: key.recipient, now: () => office.back.now() })
  } finally {
    for (const one of [log, stream]) one.close()
  }
}

const backedUp = (): Promise<BackupSet> => round((source) => backUp(source, { folder: stick, data: office.back.data }))

test('with every PC and the server burnt, one backup brings back what all of them did', async () => {
  const { back } = office
  await backedUp()
  // Nothing is done here: what another PC does is reason enough for a part.
  const joko = office.receives('Joko Susilo', '1471014101900002')
  await office.allCatchUp()
  const set = await backedUp()
  expect([set.manifest.parts.length, lastPart(set).pulled]).toEqual([2, back.sync.head()])
  expect((await backedUp()).manifest.parts.length).toBe(2)
  back.line.cut = true
  back.act(people.budi, (tx) => tx.append({ aggregate: `dossier:${siti}`, base: null, event: { type: 'note.added', version: 1, body: { text: 'Berkas lengkap.' } } }))
  const last = await backedUp()
  await round((source) => compareSet(source, last, key))

  const elsewhere = temporaryFolder()
  const data = join(elsewhere, 'data')
  mkdirSync(data)
  await restoreLog(last, key, restored(data).whole)
  placeRestored(data)
  expect([existsSync(join(data, 'stream.db')), existsSync(restored(data).whole)]).toEqual([true, false])
  const store = openStore({ data, keys: join(elsewhere, 'keys'), now: () => back.now() as IsoInstant })
  try {
    expect(store.sync?.head()).toEqual(back.sync.head())
    expect([siti, joko].map((dossier) => store.dossiers.state(dossier)?.applicant.name)).toEqual(['Siti Rahmawati', 'Joko Susilo'])
    expect(store.dossiers.history(siti).map(({ event }) => event.type)).toContain('note.added')
    expect(store.verify(5)).toEqual([])
  } finally {
    store.close()
  }
  expect((await checkBackup(stick, key)).faults).toEqual([])
})

test('a stream that went back and on another way is backed up anew; one that is being fetched again is not', async () => {
  const set = await backedUp()
  const copy = join(temporaryFolder(), 'stream.db')
  await round(async ({ stream }) => { await stream?.backup(copy) })
  const edited = (sql: string): Promise<boolean> => round(async (source) => {
    const database = new Database(copy)
    database.exec(sql)
    try {
      return continues({ ...source, stream: database }, set)
    } finally {
      database.close()
    }
  })
  expect(await edited('delete from stream_event where g > 5')).toBe(true)
  rmSync(copy)
  await round(async ({ stream }) => { await stream?.backup(copy) })
  expect(await edited('update stream_event set stream_hash = zeroblob(32) where g = (select max(g) from stream_event)')).toBe(false)
})

test('what was restored of the stream is held against it row by row', async () => {
  const set = await backedUp()
  const copy = join(temporaryFolder(), 'stream.db')
  await round(async ({ stream }) => { await stream?.backup(copy) })
  const database = new Database(copy)
  database.exec("update stream_event set role = 'admin' where g = 7")
  await expect(round((source) => compareSet({ ...source, stream: database }, set, key))).rejects.toThrow(BackupDamaged)
  database.close()
})
