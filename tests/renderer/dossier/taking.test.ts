import { expect, test } from 'vitest'
import { tellingOfTake, useTaking } from '../../../renderer/dossier/taking/taking.ts'

const asking = (): boolean => useTaking.getState().asking

test('a dossier is told as asked for until the take has an answer, be it a fault', async () => {
  expect(asking()).toBe(false)
  const { promise, resolve } = Promise.withResolvers<string>()
  const taken = tellingOfTake(promise)
  expect(asking()).toBe(true)
  resolve('here')
  expect([await taken, asking()]).toEqual(['here', false])
  await expect(tellingOfTake(Promise.reject(new Error('the line is gone')))).rejects.toThrow('gone')
  expect(asking()).toBe(false)
})
