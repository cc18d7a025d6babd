import { execFileSync, type ExecFileSyncOptions } from 'node:child_process'
import path from 'node:path'
import { expect, test } from 'vitest'
import { torn } from './torn.ts'
import type { Weakness } from './weaken.ts'

test('an office whose power goes at any moment has every act it answered for, and goes on', { timeout: 240_000 }, async () => {
  const { images, insideActs, joined, streamsDamaged, registersDamaged, logsDamaged, hopeless, attachmentsDamaged, missed, acknowledged, complaints } = await torn({ images: 200, seed: 20, progress: () => {} })
  expect(complaints).toEqual([])
  expect(images).toBeGreaterThanOrEqual(200)
  expect(insideActs).toBeGreaterThan(100)
  expect(registersDamaged).toBeGreaterThan(30)
  expect(joined).toBeGreaterThan(40)
  expect(streamsDamaged).toBeGreaterThan(4)
  expect(acknowledged).toBeGreaterThan(80)
  expect(logsDamaged).toBeGreaterThan(20)
  expect(hopeless).toBeLessThan(4)
  expect(attachmentsDamaged).toBeGreaterThan(12)
  // The control: so much was lost, and would have been complained of if Loket had not named it.
  expect(missed).toBeGreaterThan(20)
})

/** In a process of its own, since weakening one is for good. */
function complaintsOf(weakness: Weakness): string {
  const options: ExecFileSyncOptions = { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }
  try {
    return String(execFileSync(process.execPath, [path.join(import.meta.dirname, 'main.ts'), '--images', '48', '--weaken', weakness], options))
  } catch (error) {
    return String((error as { readonly stdout: unknown }).stdout)
  }
}

test('the same pictures of an office that does not wait for the disk show what it lost', { timeout: 120_000 }, () => {
  expect(complaintsOf('normal')).toMatch(/lost: intake\.receive|lost: officer\.save|lost: draft/)
  expect(complaintsOf('no-fsync')).toContain('lost: attachment')
})
