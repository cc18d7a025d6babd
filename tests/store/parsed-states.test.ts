import { expect, test } from 'vitest'
import type { DossierId } from '#domain/ids.ts'
import { ParsedStates } from '#store/dossiers/parsed-states.ts'
import { Salts } from '#store/log/salts.ts'

const siti = 'siti' as DossierId
const textOf = (name: string): string => JSON.stringify({ applicant: { name } })

test('what deciding has parsed, folding does not parse again', () => {
  const states = new ParsedStates()
  const decidedOn = states.of(siti, textOf('Siti Rahmawati'))
  expect(states.of(siti, textOf('Siti Rahmawati'))).toBe(decidedOn)
})

test('a dossier written anew meanwhile is never taken from memory', () => {
  const states = new ParsedStates()
  states.of(siti, textOf('Siti Rahmawati'))
  expect(states.of(siti, textOf('Siti Rahmawaty'))).toEqual({ applicant: { name: 'Siti Rahmawaty' } })
})

test('each event has a salt of its own, of 16 bytes that nothing else shares', () => {
  const salts = new Salts()
  const given = Array.from({ length: 1000 }, () => salts.next())
  expect(new Set(given.map((salt) => Buffer.from(salt).toString('hex'))).size).toBe(1000)
  expect(given.every((salt) => salt.length === 16 && salt.buffer.byteLength === 16)).toBe(true)
})
