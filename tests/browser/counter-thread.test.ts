import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { CounterStart } from '#protocol/port.ts'
import { counterThread } from '../../electron/browser/counter-thread.ts'
import { YOUNG_MB } from '../../electron/host/young-objects.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'loket-thread-'))
afterAll(() => { rmSync(folder, { recursive: true, force: true }) })

/** Makes a million objects of which many live on, then tells how many bytes V8 has for young ones. */
const HUNGRY = `
import { getHeapSpaceStatistics } from 'node:v8'
import { parentPort } from 'node:worker_threads'
let kept = []
for (let made = 0; made < 1_000_000; made += 1) {
  kept.push({ made, text: String(made) })
  if (kept.length > 100_000) kept = []
}
parentPort.postMessage(getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space').space_size)
`

test('the counter’s thread holds little room for what its answers leave behind', async () => {
  const entry = path.join(folder, 'hungry.mjs')
  writeFileSync(entry, HUNGRY)
  const counter = counterThread(entry, {} as CounterStart)
  const bytes = await new Promise<unknown>((resolve) => { counter.onMessage(resolve) })
  expect(Number(bytes)).toBeLessThanOrEqual(3 * YOUNG_MB * 1024 * 1024)
})
