import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import type { IsoInstant } from '#domain/ids.ts'
import { openStore } from '#store/open-store.ts'
import { newestWhole } from '../../electron/backup/check-backup.ts'
import { restoreAttachments } from '../../electron/backup/restore-set.ts'
import { OfficeWithBackup } from './office-with-backup.ts'

const PROGRAM = path.join(import.meta.dirname, 'writing-process.ts')
/** Milliseconds of writing before the kill: in a base, in a part, between them. */
const KILLS = [3, 11, 23, 37, 59, 97]
let office: OfficeWithBackup
beforeAll(async () => { office = await OfficeWithBackup.established() })
afterAll(() => office.close())

async function killedAfter(milliseconds: number): Promise<void> {
  const child = spawn(process.execPath, [PROGRAM, office.place.data, office.stick, office.key.identity], { stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  await once(child.stdout, 'data')
  await wait(milliseconds)
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
}

test('killed anywhere in a base or a part, what was backed up before is whole, and the next round goes on', { timeout: 60_000 }, async () => {
  let told = await office.takesIn('Siti')
  for (const [index, milliseconds] of KILLS.entries()) {
    await office.backUp()
    await killedAfter(milliseconds)
    const data = path.join(mkdtempSync(path.join(tmpdir(), 'loket-killed-')), 'data')
    const faults: string[] = []
    expect(await newestWhole(office.stick, office.key, data, faults), `after ${milliseconds} ms`).not.toBeNull()
    expect(await restoreAttachments(office.stick, office.key, path.join(data, 'lampiran'))).toEqual([])
    const store = openStore({ data, keys: path.join(data, '../keys'), now: () => office.office.now as IsoInstant })
    expect(store.dossiers.state(told.dossier)?.registerNumber?.text).toBe(told.number)
    store.close()
    expect(faults).toEqual([])
    told = await office.takesIn(`Pemohon ${index}`)
  }
})
