import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { DossierId } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import { afterAll, expect, onTestFinished, test } from 'vitest'
import { newFolders, OfficeOnDisk, REGISTER } from './support/office-on-disk.ts'
import { clearAway } from './support/temporary-folder.ts'

afterAll(clearAway)

/** The same numbers for the same seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Lets a counter work until it has answered so many times, kills it without warning a moment later, and gives back every answer that was heard. */
async function workUntilKilled(folders: { readonly data: string; readonly keys: string }, answers: number, moment: number): Promise<readonly string[]> {
  const child: ChildProcess = spawn(process.execPath, [join(import.meta.dirname, 'support/crash-office.ts'), folders.data, folders.keys], { stdio: ['ignore', 'pipe', 'ignore'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  const heard: string[] = []
  const lines = createInterface(must(child.stdout, 'stdout of the child'))
  const kill = () => child.kill('SIGKILL')
  lines.on('line', (line) => {
    heard.push(line)
    if (heard.length === answers) setTimeout(kill, moment)
  })
  await Promise.all([once(child, 'exit'), once(lines, 'close')])
  return heard
}

test.each([11, 12, 13])('a counter killed in the middle of its work has every act it answered for, no number twice, and a whole chain (seed %i)', async (seed) => {
  const random = seeded(seed)
  const folders = newFolders()
  const acknowledged: string[] = []
  for (let cycle = 0; cycle < 3; cycle += 1) {
    acknowledged.push(...(await workUntilKilled(folders, 3 + Math.floor(random() * 12), random() * 10)))
    const office = new OfficeOnDisk(folders)
    for (const line of acknowledged) {
      const [dossier, no] = line.split(' ')
      expect(office.state(dossier as DossierId).registerNumber?.no, `seed ${seed}, cycle ${cycle}: ${line}`).toBe(Number(no))
    }
    const { rows } = office.store.numbers.ledger(REGISTER.id, null, '', 10_000)
    expect(rows.map(({ number }) => number.no)).toEqual(rows.map((_, index) => rows.length - index))
    expect(rows.length).toBeGreaterThanOrEqual(acknowledged.length)
    expect(office.store.dossiers.running()).toHaveLength(rows.length)
    expect(office.store.verify(10)).toEqual([])
    expect(office.store.warnings).toEqual([])
    office.store.close()
  }
  expect(acknowledged.length).toBeGreaterThan(9)
  expect(new Set(acknowledged.map((line) => line.split(' ')[1])).size).toBe(acknowledged.length)
})

test('a register half written when the power went is made anew', async () => {
  const folders = newFolders()
  const heard = await workUntilKilled(folders, 8, 0)
  writeFileSync(join(folders.data, 'register.db'), Buffer.alloc(8192, 7), { flag: 'r+' })
  const office = new OfficeOnDisk(folders)
  for (const line of heard) expect(office.store.dossiers.state(line.split(' ')[0] as DossierId)).not.toBeNull()
})
