import { expect, test } from 'vitest'
import { builtInProcedures } from '#domain/procedures/built-in.ts'
import { hashOf } from '../office-in-memory.ts'

/** Dossiers are bound to these by hash. A change of a released procedure is a new version of it, with a line of its own here. */
const RELEASED: Readonly<Record<string, string>> = {
  'pekanbaru-sikro@1': '5871bfdd08a6a1bfaebdeda8f7f9a1626f657327c7fba0fa90e41e8ed491a0ac',
}

test('a released procedure never changes', () => {
  expect(Object.fromEntries(builtInProcedures.map((procedure) => [`${procedure.id}@${procedure.version}`, hashOf(procedure)]))).toEqual(RELEASED)
})
