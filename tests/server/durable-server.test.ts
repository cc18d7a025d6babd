import Database from 'better-sqlite3'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { AttachmentHash, DeviceId } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import { ScanFolder } from '../../server/attachments/scan-folder.ts'
import { openIdentity } from '../../server/identity/server-identity.ts'
import { sha256 } from '../../server/node-crypto.ts'
import { openServer } from '../../server/open-server.ts'
import { openSqliteStore } from '../../server/store/open-sqlite-store.ts'
import { durableSteps } from '../store/support/durable-steps.ts'

// What a server says it has is on its disk by then, and for its user's eyes alone.

let folder: string
beforeEach(() => { folder = mkdtempSync(path.join(tmpdir(), 'loket-durable-')) })
afterEach(() => { rmSync(folder, { recursive: true }) })

test('a push is on the disk before it is answered', async () => {
  const pragmas = vi.spyOn(Database.prototype, 'pragma')
  const store = await openSqliteStore(path.join(folder, 'server.db'))
  const database = must(pragmas.mock.contexts[0] as Database.Database | undefined, 'the database')
  pragmas.mockRestore()
  expect([database.pragma('synchronous', { simple: true }), database.pragma('journal_mode', { simple: true }), database.pragma('foreign_keys', { simple: true })]).toEqual([2, 'wal', 1])
  await store.close()
})

test('a scan is said to be there once its bytes and then its name are on the disk', async () => {
  const scans = new ScanFolder(path.join(folder, 'lampiran'))
  const bytes = Buffer.from('%PDF-1.4 KTP')
  const hash = sha256(bytes) as AttachmentHash
  const steps = await durableSteps(folder, () => scans.take({ device: 'loket-1' as DeviceId, hash, from: 0, size: bytes.length, bytes: async function* () { yield bytes } }))
  expect(steps).toEqual([expect.stringMatching(/^fsync [0-9a-f]{64}$/), `rename ${hash}`, 'fsync lampiran'])
})

test('its keys are whole on the disk before they are used', async () => {
  const kept = path.join(folder, 'kunci')
  const steps = await durableSteps(folder, async () => { openIdentity(kept) })
  const named = steps.filter((step) => step.startsWith('rename')).map((step) => step.slice('rename '.length))
  expect(named.length).toBeGreaterThan(0)
  for (const name of named) expect(steps.slice(steps.indexOf(`fsync ${name}.baru`))).toEqual(expect.arrayContaining([`fsync ${name}.baru`, `rename ${name}`, 'fsync kunci']))
})

test.skipIf(process.platform === 'win32')('nobody else on the machine reads in its folder, nor its keys, nor the word that makes its steward', async () => {
  mkdirSync(path.join(folder, 'kantor'))
  const data = path.join(folder, 'kantor/server')
  const server = await openServer({ data, host: '127.0.0.1', port: 0, address: '127.0.0.1', now: () => new Date() })
  const modeOf = (name: string): string => (statSync(path.join(data, name)).mode & 0o777).toString(8)
  expect(modeOf('.')).toBe('700')
  expect(modeOf('kunci')).toBe('700')
  expect(modeOf('lampiran/datang')).toBe('700')
  expect(modeOf('catatan')).toBe('700')
  await server.close()
})

test('a server that is closed before it was asked anything lets go of its file, and leaves no log beside it', async () => {
  const store = await openSqliteStore(path.join(folder, 'server.db'))
  await store.close()
  expect(readdirSync(folder)).toEqual(['server.db'])
})
