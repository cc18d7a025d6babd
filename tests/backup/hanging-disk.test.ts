import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Backups } from '../../electron/backup/backups.ts'
import { newBackupKey } from '../../electron/backup/backup-key.ts'
import { readSettings, writeSettings } from '../../electron/backup/backup-settings.ts'
import { Looks } from '../../electron/backup/looks.ts'

/** A thread whose disk keeps it waiting while the file `menggantung` is there; it looks as often as it is asked. */
const THREAD = `
import { existsSync } from 'node:fs'
import path from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
const hangs = () => existsSync(path.join(workerData.data, 'menggantung'))
const level = { folder: '/media/FLASHDISK', state: 'level', at: '2026-05-05T02:00:00.000Z', verified: null, sameDisk: false, problem: '' }
if (workerData.task === null) {
  let asked = 0
  parentPort.postMessage({ t: 'status', status: level })
  parentPort.on('message', () => { asked += 1 })
  setInterval(() => { for (; asked > 0 && !hangs(); asked -= 1) parentPort.postMessage({ t: 'looked' }) }, 5)
} else {
  setInterval(() => { if (!hangs()) { parentPort.postMessage({ t: 'done', outcome: { ok: true, value: {} } }); process.exit(0) } }, 5)
}
`

let [data, keys, changes]: [string, string, number] = ['', '', 0]
let backups: Backups
beforeEach(async () => {
  data = mkdtempSync(path.join(tmpdir(), 'loket-hang-'))
  keys = mkdtempSync(path.join(tmpdir(), 'loket-hang-'))
  changes = 0
  const entry = path.join(data, 'thread.mjs')
  writeFileSync(entry, THREAD)
  writeSettings(keys, { place: '/media/FLASHDISK', identity: (await newBackupKey()).identity, wrapped: [] })
  backups = new Backups({ data, keys, entry, patience: 700, changed: () => { changes += 1 }, fault: (error) => { throw error } })
})
afterEach(async () => {
  await backups.close()
  for (const folder of [data, keys]) rmSync(folder, { recursive: true, force: true })
})

/** The thread has begun. */
const begun = () => expect.poll(() => backups.status.state, { timeout: 20_000 }).toBe('level')
const hangs = (): void => { writeFileSync(path.join(data, 'menggantung'), '') }
const answers = (): void => { rmSync(path.join(data, 'menggantung'), { force: true }) }

test('a stick that answers is level at once', async () => {
  await begun()
  expect(await backups.look()).toBe(true)
  expect(backups.status).toMatchObject({ state: 'level', problem: '' })
})

test('“Cadangkan sekarang” on a disk that hangs ends after a while: it is told what is safe and what to do, until the disk answers again', async () => {
  await begun()
  hangs()
  const before = changes
  expect(await backups.look()).toBe(false)
  expect(backups.status).toMatchObject({ state: 'failing', at: '2026-05-05T02:00:00.000Z', problem: expect.stringMatching(/FLASHDISK tidak menjawab\. Pekerjaan di loket tersimpan .* memilih tempat lain/) })
  expect(changes).toBe(before + 1)
  answers()
  await expect.poll(() => backups.status, { timeout: 20_000 }).toMatchObject({ state: 'level', problem: '' })
})

test('the backup on a disk that hangs can be switched off, and another place chosen', async () => {
  await begun()
  hangs()
  expect(await backups.look()).toBe(false)
  await backups.off()
  expect([backups.status.state, readSettings(keys)?.place]).toEqual(['off', ''])
  answers()
  expect((await backups.set('/media/LAIN', 'kopi pahit tiga gelas')).ok).toBe(true)
  await begun()
  expect(await backups.look()).toBe(true)
})

test('a place that does not answer while it is chosen is refused at its field', async () => {
  hangs()
  expect(await backups.set('/media/MATI', 'kopi pahit tiga gelas')).toMatchObject({ ok: false, refusal: { code: 'disk', fields: [{ path: 'folder', message: expect.stringContaining('/media/MATI tidak menjawab, jadi belum dipakai') }] } })
})

test('looks are answered in their order, also those nobody waits for any more', async () => {
  const looks = new Looks(40)
  const [first, second] = [looks.wait(), looks.wait()]
  looks.done()
  expect([await first, await second]).toEqual([true, false])
  const third = looks.wait()
  looks.done()
  looks.done()
  expect(await third).toBe(true)
})
