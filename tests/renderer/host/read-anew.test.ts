import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import { readAnew } from '../../../renderer/host/read-anew.ts'

/** A counter that answers when told to, with how often it was asked. */
function slowCounter() {
  const waiting: (() => void)[] = []
  let asked = 0
  const client = new QueryClient({ defaultOptions: { queries: { networkMode: 'always', retry: false, staleTime: Infinity } } })
  const observer = new QueryObserver(client, {
    queryKey: ['job.list'],
    queryFn: () => {
      asked += 1
      const answer = asked
      return new Promise<number>((resolve) => waiting.push(() => { resolve(answer) }))
    },
  })
  const seen: (number | undefined)[] = []
  observer.subscribe(({ data }) => void (seen.at(-1) !== data && seen.push(data)))
  const answer = async (): Promise<void> => {
    waiting.shift()?.()
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  const changed = (): void => readAnew(client, () => true)
  return { answer, changed, seen, asked: () => asked }
}

test('changes that come faster than answers do not keep every answer from being seen, and the last change is read', async () => {
  const { answer, changed, seen, asked } = slowCounter()
  changed()
  changed()
  await answer()
  expect(seen.at(-1)).toBe(1)
  changed()
  await answer()
  expect(seen.at(-1)).toBe(2)
  await answer()
  expect(seen.at(-1)).toBe(3)
  await answer()
  expect(asked()).toBe(3)
})

test('a reading at rest is read once', async () => {
  const { answer, changed, seen, asked } = slowCounter()
  await answer()
  changed()
  await answer()
  expect([seen.at(-1), asked()]).toEqual([2, 2])
})
