import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { IsoInstant, OfficerId } from '#domain/ids.ts'
import { openStore } from '#store/open-store.ts'
import { placeRestored, restored } from '../../electron/backup/place-restored.ts'
import { restoreAttachments, restoreLog } from '../../electron/backup/restore-set.ts'
import { OfficeWithBackup } from './office-with-backup.ts'

let office: OfficeWithBackup
let received: Awaited<ReturnType<OfficeWithBackup['takesIn']>>
/** The office, restored aside once. */
let ready: string

beforeAll(async () => {
  office = await OfficeWithBackup.established()
  received = await office.takesIn('Siti')
  ready = path.join(mkdtempSync(path.join(tmpdir(), 'loket-siap-')), 'pemulihan')
  await restoreLog(await office.backUp(), office.key, ready)
  await restoreAttachments(office.stick, office.key, path.join(ready, 'lampiran'))
})
afterAll(() => office.close())

const open = (data: string) => openStore({ data, keys: path.join(data, '../keys'), now: () => office.office.now as IsoInstant })

/** A PC on which Loket was opened once, and on which restored data lie ready. */
function newComputer(): string {
  const data = path.join(mkdtempSync(path.join(tmpdir(), 'loket-baru-')), 'data')
  open(data).close()
  cpSync(ready, restored(data).whole, { recursive: true })
  return data
}

function numberIn(data: string): string | undefined {
  const store = open(data)
  try {
    const dossier = store.dossiers.state(received.dossier)
    for (const { hash } of dossier?.attachments ?? []) expect(store.attachments.get(hash)).not.toBeNull()
    return dossier?.registerNumber?.text
  } finally {
    store.close()
  }
}

const KILLED: readonly (readonly [string, (data: string) => void])[] = [
  ['before anything is moved', () => {}],
  ['among the attachments', (data) => {
    const from = path.join(restored(data).whole, 'lampiran')
    mkdirSync(path.join(data, 'lampiran'), { recursive: true })
    for (const name of readdirSync(from).slice(0, 1)) renameSync(path.join(from, name), path.join(data, 'lampiran', name))
  }],
  ['once the empty register is gone', (data) => { for (const name of ['register.db', 'log.db-wal', 'log.db-shm']) rmSync(path.join(data, name), { force: true }) }],
  ['after the one rename that decides', (data) => {
    mkdirSync(path.join(data, 'lampiran'), { recursive: true })
    for (const name of readdirSync(path.join(restored(data).whole, 'lampiran'))) renameSync(path.join(restored(data).whole, 'lampiran', name), path.join(data, 'lampiran', name))
    rmSync(path.join(data, 'register.db'))
    renameSync(path.join(restored(data).whole, 'log.db'), path.join(data, 'log.db'))
  }],
]

test.each(KILLED)('killed %s, the next opening has all of the office', (_, kill) => {
  const data = newComputer()
  kill(data)
  placeRestored(data)
  expect(numberIn(data)).toBe(received.number)
  expect(readdirSync(data).filter((name) => name.startsWith('pemulihan'))).toEqual([])
})

test('what is left of other data’s write-ahead log is not read into what was restored', () => {
  const data = newComputer()
  const store = open(data)
  store.drafts.save({ id: 'x', title: 'Lain', content: '{}', officer: 'o' as OfficerId, at: office.office.now as IsoInstant })
  const left = readFileSync(path.join(data, 'log.db-wal'))
  store.close()
  rmSync(path.join(data, 'log.db'))
  writeFileSync(path.join(data, 'log.db-wal'), left)
  placeRestored(data)
  expect(existsSync(path.join(data, 'log.db-wal'))).toBe(false)
  expect(numberIn(data)).toBe(received.number)
})

test('killed while it is restored aside, nothing of it is there', () => {
  const data = newComputer()
  renameSync(restored(data).whole, restored(data).aside)
  placeRestored(data)
  expect(existsSync(restored(data).aside)).toBe(false)
  expect(numberIn(data)).toBeUndefined()
})

test('a register in which something stands is never replaced, nor one that cannot be read', () => {
  const data = newComputer()
  placeRestored(data)
  cpSync(ready, restored(data).whole, { recursive: true })
  rmSync(path.join(restored(data).whole, 'log.db'))
  writeFileSync(path.join(restored(data).whole, 'log.db'), 'another log')
  placeRestored(data)
  expect(numberIn(data)).toBe(received.number)
  const damaged = newComputer()
  writeFileSync(path.join(damaged, 'log.db'), 'not a database any more')
  placeRestored(damaged)
  expect(() => open(damaged)).toThrow('tidak terbaca')
})
