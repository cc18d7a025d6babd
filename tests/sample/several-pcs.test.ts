import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { IsoInstant } from '#domain/ids.ts'
import type { CallOutput } from '#protocol/calls.ts'
import { type Counter, openCounter } from '../../electron/counter.ts'
import { openSample } from '../../electron/open-sample.ts'
import { type OpenServer, openServer } from '../../server/open-server.ts'
import { foldedDump } from '../sync/same-registers.ts'

const NOW = '2026-05-06T03:00:00.000Z' as IsoInstant
const SMALL = { dossiers: 2, days: 2 }
const PATIENT = { timeout: 60_000, interval: 50 }
const root = mkdtempSync(path.join(tmpdir(), 'loket-contoh-'))
const folder = path.join(root, 'server')
const startIn = (name: string) => ({ data: path.join(root, name), keys: path.join(root, `${name}-keys`), sample: true, sampleServer: folder, version: '0.0.0-test' })
const opened: Counter[] = []
let server: OpenServer

beforeAll(async () => { server = await openServer({ data: folder, host: '127.0.0.1', port: 0, address: '127.0.0.1', now: () => new Date(NOW) }) })
afterAll(async () => {
  for (const counter of opened) await counter.close()
  await server.close()
  rmSync(root, { recursive: true })
})

async function started(name: string): Promise<Counter> {
  await openSample(startIn(name), () => NOW, SMALL)
  const counter = openCounter(startIn(name), { now: () => NOW })
  opened.push(counter)
  return counter
}

async function standing(counter: Counter): Promise<CallOutput<'sync.standing'>> {
  const reply = await counter.call('a window', 'sync.standing', { input: {} })
  if (!reply.ok) throw new Error(JSON.stringify(reply))
  return reply.value as CallOutput<'sync.standing'>
}

const isLevel = ({ state, acts, fetching }: CallOutput<'sync.standing'>): boolean => state === 'in-touch' && acts.kept === 0 && acts.sent === 0 && fetching === null

test('where the sample office’s server runs, the first PC brings the office there and another one, started at the same moment, gets it; started again they are in touch', { timeout: 180_000 }, async () => {
  const [first, second] = await Promise.all([started('loket-1'), started('loket-2')])
  expect([(await standing(first)).own, (await standing(second)).own]).toEqual([{ code: 'A', name: 'PC Loket 1' }, { code: 'B', name: 'PC Loket 2' }])
  await expect.poll(async () => isLevel(await standing(first)), PATIENT).toBe(true)
  await expect.poll(async () => isLevel(await standing(second)), PATIENT).toBe(true)
  await expect.poll(async () => JSON.stringify(foldedDump(startIn('loket-2').data)) === JSON.stringify(foldedDump(startIn('loket-1').data)), PATIENT).toBe(true)

  await first.close()
  const again = await started('loket-1')
  opened.splice(opened.indexOf(first), 1)
  expect((await standing(again)).own).toEqual({ code: 'A', name: 'PC Loket 1' })
  await expect.poll(async () => (await standing(again)).state, PATIENT).toBe('in-touch')
})
