import { readFileSync } from 'node:fs'
import path from 'node:path'
import { calls } from '#protocol/calls.ts'
import { afterEach, expect, test, vi } from 'vitest'
import { OpenOffice } from './open-office.ts'

const CALL = 'desk.queues'
afterEach(() => { vi.restoreAllMocks() })

test('an answer that is not as the table says is given all the same, and written down once it is on its way', async () => {
  const office = await OpenOffice.established()
  const { output } = calls[CALL]
  const { error } = output.safeParse({ queues: 7 })
  const check = vi.spyOn(output, 'safeParse').mockImplementation(() => ({ success: false, error: error ?? new Error('no error') }) as ReturnType<typeof output.safeParse>)
  expect(await office.ask('budi', CALL, {})).toHaveProperty('queues')
  expect(check).not.toHaveBeenCalled()
  await vi.waitFor(() => { expect(diaryOf(office)).toMatch(/"where":"desk.queues","fault":"Error: answer beside its schema at .*queues \(invalid_type\)/) })
  check.mockImplementation(() => { throw new TypeError('a check that falls over') })
  expect(await office.ask('budi', CALL, {})).toHaveProperty('queues')
  await vi.waitFor(() => { expect(diaryOf(office)).toContain('a check that falls over') })
  await office.counter.close()
})

const diaryOf = (office: OpenOffice): string => readFileSync(path.join(office.root, 'data/catatan/loket.log'), 'utf8')
