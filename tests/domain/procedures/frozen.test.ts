import { expect, test } from 'vitest'
import { builtInProcedures } from '#domain/procedures/built-in.ts'
import { hashOf } from '../office-in-memory.ts'

/** Dossiers are bound to these by hash. Nothing has been released yet; from then on a change of a procedure is a new version of it, with a line of its own here. */
const FROZEN: readonly (readonly [procedure: string, hash: string])[] = [
  ['mempawah-sikro@1', 'afec36a38757d6a728afde02c88e96484e261ca634515441a7136f16ff65f46f'],
  ['mempawah-standard-certificate@1', '352d5765d2835e5ffd5ee37147817e8239ed5465b826f2d76d2c92f2390fa8a0'],
  ['kampar-izin-kerja-ro@1', '816ef37c343142a4f6d624d552223b24c57c352e36e22692d68f3d984d7a2d29'],
  ['pekanbaru-sikro@2', 'd64442bf0bd14d91bce9151cd4dd812a68a9d357eb5bfe741e39803faf7fbf79'],
  ['dairi-sikro@1', 'a2933368b7333de3940b8b899cd2cb2b2ed996c31285ed2446a023f21a44d0f1'],
]

test('a released procedure never changes; all five stand in the order they are offered in', () => {
  expect(builtInProcedures.map((procedure) => [`${procedure.id}@${procedure.version}`, hashOf(procedure)])).toEqual(FROZEN)
})
