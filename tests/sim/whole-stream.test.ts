import { expect, test } from 'vitest'
import type { SequencedRow } from '#domain/stream/sequence.ts'
import { wholeStream } from './whole-stream.ts'

/** Pages of three rows at most, as a server's are of so many. */
const pagedStream = (length: number): Parameters<typeof wholeStream>[0] => ({
  page: async (after) => {
    const rows = Array.from({ length: Math.min(3, length - after) }, (_, index) => ({ point: { g: after + index + 1 } }) as SequencedRow)
    return { rows, signatures: [] }
  },
})

const places = async (length: number, after?: number): Promise<readonly number[]> => (await wholeStream(pagedStream(length), after)).map(({ point }) => point.g)

test('a stream of more rows than a page has is read to its end', async () => {
  expect(await places(7)).toEqual([1, 2, 3, 4, 5, 6, 7])
  expect(await places(7, 5)).toEqual([6, 7])
  expect(await places(6)).toEqual([1, 2, 3, 4, 5, 6])
  expect(await places(0)).toEqual([])
})
