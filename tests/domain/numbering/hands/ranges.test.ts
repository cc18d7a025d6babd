import { count, has, minus, type Ranges, union, within, withSpan } from '#domain/numbering/hands/ranges.ts'
import { expect, test } from 'vitest'
import { seeded } from './random.ts'

const numbers = (ranges: Ranges): readonly number[] => ranges.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, at) => first + at))

test('sets of numbers kept as spans are those a set would have', () => {
  const random = seeded(7)
  const span = () => {
    const first = 1 + Math.floor(random() * 30)
    return { first, last: first + Math.floor(random() * 6) - 1 }
  }
  for (let round = 0; round < 300; round += 1) {
    const [one, other] = [0, 1].map(() => Array.from({ length: 5 }, span).reduce(withSpan, []))
    const [left, right] = [new Set(numbers(one ?? [])), new Set(numbers(other ?? []))]
    expect(numbers(union(one ?? [], other ?? []))).toEqual([...left.union(right)].toSorted((a, b) => a - b))
    expect(numbers(minus(one ?? [], other ?? []))).toEqual([...left.difference(right)].toSorted((a, b) => a - b))
    expect(numbers(within(one ?? [], { first: 10, last: 20 }))).toEqual([...left].filter((no) => no >= 10 && no <= 20).toSorted((a, b) => a - b))
    expect([count(one ?? []), has(one ?? [], 12)]).toEqual([left.size, left.has(12)])
    expect((one ?? []).every(({ first }, at, all) => at === 0 || first > (all[at - 1]?.last ?? 0) + 1)).toBe(true)
  }
})
