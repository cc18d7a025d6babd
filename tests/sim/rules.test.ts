import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { beyondTheSimulator, mutantsByRule, protocolMutants } from './protocol-mutants.ts'

const spec = readFileSync(path.resolve(import.meta.dirname, '../../electron/sync/SPEC.md'), 'utf8')
const rules = [...spec.matchAll(/^- \*\*(S-\d+)\*\*/gmu)].map(([, rule = '']) => rule)

test('every rule of electron/sync/SPEC.md has a bug planted for the simulator to find, or a reason why no seed can show it', () => {
  expect([...Object.keys(mutantsByRule), ...Object.keys(beyondTheSimulator)].toSorted()).toEqual(rules.toSorted())
  for (const [rule, mutants] of Object.entries(mutantsByRule)) expect(mutants.length, rule).toBeGreaterThan(0)
})

test('planted bugs of the protocol have names of their own', () => {
  expect(new Set(protocolMutants.map(({ name }) => name)).size).toBe(protocolMutants.length)
})
