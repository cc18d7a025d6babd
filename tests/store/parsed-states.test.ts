import { expect, test } from 'vitest'
import type { DossierId } from '#domain/ids.ts'
import { ParsedStates } from '#store/dossiers/parsed-states.ts'
import { parseStored } from '#store/files/parse-stored.ts'
import { Salts } from '#store/log/salts.ts'

const siti = 'siti' as DossierId
const rowOf = (name: string, unreadable = 0) => ({ place: 7, state: JSON.stringify({ applicant: { name } }), unreadable })

test('what deciding has parsed, folding does not parse again', () => {
  const states = new ParsedStates({ parsed: parseStored })
  const decidedOn = states.read(siti, rowOf('Siti Rahmawati'))
  expect(states.read(siti, rowOf('Siti Rahmawati')).state).toBe(decidedOn.state)
})

test('a dossier written anew meanwhile is never taken from memory', () => {
  const states = new ParsedStates({ parsed: parseStored })
  states.read(siti, rowOf('Siti Rahmawati'))
  expect(states.read(siti, rowOf('Siti Rahmawaty')).state).toEqual({ applicant: { name: 'Siti Rahmawaty' } })
})

test('what deciding has read, folding does not read again; once anything was written it does', () => {
  const states = new ParsedStates({ parsed: parseStored })
  expect(states.sinceRead(siti), 'not read yet').toBeNull()
  const decidedOn = states.read(siti, rowOf('Siti Rahmawati', 1))
  expect(states.sinceRead(siti)).toBe(decidedOn)
  expect(decidedOn).toMatchObject({ place: 7, unreadable: true })
  states.willWrite()
  expect(states.sinceRead(siti)).toBeNull()
})

test('each event has a salt of its own, of 16 bytes that nothing else shares', () => {
  const salts = new Salts()
  const given = Array.from({ length: 1000 }, () => salts.next())
  expect(new Set(given.map((salt) => Buffer.from(salt).toString('hex'))).size).toBe(1000)
  expect(given.every((salt) => salt.length === 16 && salt.buffer.byteLength === 16)).toBe(true)
})
