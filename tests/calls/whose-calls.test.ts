import type { Access } from '#protocol/call.ts'
import { callNames, calls } from '#protocol/calls.ts'
import { expect, test } from 'vitest'
import { callsFor, WHOSE } from './whose-calls.ts'

test('every call stands here under whose it is, once', () => {
  const said = (Object.keys(WHOSE) as Access[]).flatMap((access) => callsFor(access).map((name) => [name, access] as const))
  expect(Object.fromEntries(said)).toEqual(Object.fromEntries(callNames.map((name) => [name, calls[name].access])))
  expect(said.length).toBe(callNames.length)
})
