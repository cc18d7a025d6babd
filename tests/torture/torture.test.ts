import { expect, test } from 'vitest'
import { Kills } from './kills.ts'
import { Memory } from './memory.ts'
import { torture } from './torture.ts'

test('an office killed inside its acts has every act it answered for, once', { timeout: 120_000 }, async () => {
  const { kills, acknowledged, lost, doubled, faults } = await torture({ cycles: 8, answers: 25, seed: 4, progress: () => {} })
  expect({ lost, doubled, faults }).toEqual({ lost: [], doubled: [], faults: [] })
  expect(kills.total).toBeGreaterThanOrEqual(8)
  expect(acknowledged).toBeGreaterThanOrEqual(25)
  expect(kills.lines().length).toBeGreaterThan(4)
})

const request = { commandId: 'c1', input: {} }
const answer = JSON.stringify({ value: { registerNumber: '0001' } })

function memoryOfOne(): Memory {
  const memory = new Memory()
  memory.hear('intake.receive', request, { ok: true, value: { registerNumber: '0001' } })
  return memory
}

test('an answer that is kept, with its events side by side, is no complaint', () => {
  const memory = memoryOfOne()
  memory.compare(memory.toCompare(true), [{ command: 'c1', answer, count: 3, first: 7, last: 9 }])
  expect([...memory.lost, ...memory.doubled]).toEqual([])
})

test.each([
  ['no answer kept', { command: 'c1', answer: null, count: 3, first: 7, last: 9 }],
  ['another answer is kept', { command: 'c1', answer: JSON.stringify({ value: { registerNumber: '0002' } }), count: 3, first: 7, last: 9 }],
  ['no event', { command: 'c1', answer, count: 0, first: 0, last: 0 }],
])('an act that was answered for and is not there is lost: %s', (what, told) => {
  const memory = memoryOfOne()
  memory.compare(memory.toCompare(true), [told])
  expect(memory.lost).toEqual([expect.stringContaining(what)])
})

test('events of one command that lie apart took effect twice; a number heard in two commands was given twice', () => {
  const memory = memoryOfOne()
  memory.compare(memory.toCompare(true), [{ command: 'c1', answer, count: 2, first: 7, last: 12 }])
  memory.hear('intake.receive', { commandId: 'c2', input: {} }, { ok: true, value: { registerNumber: '0001' } })
  expect(memory.doubled).toEqual([expect.stringContaining('twice'), '0001 was given twice'])
})

test('a look that was answered for and is not in the view log is lost', () => {
  const memory = new Memory()
  for (const _ of [1, 2]) memory.hear('dossier.reveal', { input: { dossier: 'd1' } }, { ok: true, value: {} })
  memory.compareLooks(new Map([['d1', 2]]))
  expect(memory.lost).toEqual([])
  memory.compareLooks(new Map([['d1', 1]]))
  expect(memory.lost).toEqual([expect.stringContaining('d1 was shown 2 times, written down are 1')])
})

test('kills are told by act and moment', () => {
  const kills = new Kills()
  kills.learn('intake.receive', 40)
  kills.count('intake.receive', '37 after log.db: commit')
  kills.count('intake.receive', '')
  expect(kills.lines()).toEqual(['intake.receive: 2 kills at 2 moments, by tenths of its 40: 0 0 0 0 0 0 0 0 0 1', '       1  after log.db: commit', '       1  at any moment'])
})
