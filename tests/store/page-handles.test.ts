import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { pageHandles } from '#store/verify/page-handles.ts'
import { clearAway, temporaryFolder } from './support/temporary-folder.ts'

afterAll(clearAway)

/** More than a process keeps open. */
const MANY = 120

test('a process that has looked at many data folders still looks at pages, once those are gone', () => {
  const folders = Array.from({ length: MANY }, () => {
    const data = temporaryFolder()
    for (const name of ['log.db', 'log.db-shm']) writeFileSync(join(data, name), name)
    return data
  })
  const looked = folders.map((data) => pageHandles(data).log !== null)
  expect(looked.at(-1)).toBe(false)
  for (const data of folders) rmSync(data, { recursive: true })
  const another = temporaryFolder()
  for (const name of ['log.db', 'log.db-shm']) writeFileSync(join(another, name), name)
  expect(pageHandles(another).log).not.toBeNull()
})
