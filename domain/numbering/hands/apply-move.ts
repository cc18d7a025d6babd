import { assertNever } from '../../assert-never.ts'
import type { DeviceId } from '../../ids.ts'
import { runParts } from '../run.ts'
import { applyToRun } from './apply-to-run.ts'
import { newRun, type OfficeHands, type RunHands } from './run-hands.ts'
import { type MoveBy, type RunMove, runOf } from './run-move.ts'
import { succeed } from './succeed.ts'

/** Who holds what once this has happened. What an event does follows from the stream before it alone, so everybody who has pulled as far sees the same. */
export function applyMove(office: OfficeHands, { device, move }: MoveBy): OfficeHands {
  switch (move.type) {
    case 'book':
      return { ...office, firstNumbers: withFirst(office, move.book, move.firstNumber) }
    case 'succeeded':
      return {
        ...office,
        predecessors: new Map(office.predecessors).set(device, move.predecessors),
        runs: move.goesOn ? allRuns(office, move.beyond.map(({ run }) => run), (run) => succeed(office.runs.get(run), { ...move, run, device })) : office.runs,
      }
    case 'run.opened':
      return office.runs.has(move.body.run) ? office : withRun(office, newRun(move.body.run, move.body.first, device))
    case 'used':
    case 'resumed':
      return withRun(office, applyToRun(office.runs.get(move.run) ?? heardOf(office, device, move), { device, move, predecessors: office.predecessors }))
    case 'run.handed-over':
    case 'run.closed':
    case 'run.asked':
    case 'run.taken-over':
    case 'voided':
    case 'lost-closed': {
      const hands = office.runs.get(runOf(move) ?? '')
      return hands ? withRun(office, applyToRun(hands, { device, move, predecessors: office.predecessors })) : office
    }
    default:
      return assertNever(move)
  }
}

/** A run of the time before there was a server has no opening: it is in the hand of whoever is first heard of with a number of it. */
function heardOf(office: OfficeHands, device: DeviceId, move: Extract<RunMove, { readonly type: 'used' | 'resumed' }>): RunHands {
  const begins = office.firstNumbers.get(runParts(move.run).book) ?? 1
  return newRun(move.run, move.type === 'used' ? Math.min(begins, move.no) : (move.gap?.first ?? move.last + 1), device)
}

function withRun(office: OfficeHands, hands: RunHands): OfficeHands {
  const firstNumbers = office.firstNumbers.size === 0 ? office.firstNumbers : new Map([...office.firstNumbers].filter(([id]) => id !== runParts(hands.run).book))
  return { ...office, firstNumbers, runs: new Map(office.runs).set(hands.run, hands) }
}

function withFirst(office: OfficeHands, book: string, firstNumber: number): OfficeHands['firstNumbers'] {
  const hasRun = [...office.runs.keys()].some((run) => runParts(run).book === book)
  return hasRun || firstNumber === 1 ? office.firstNumbers : new Map(office.firstNumbers).set(book, firstNumber)
}

function allRuns(office: OfficeHands, more: readonly string[], change: (run: string) => RunHands): OfficeHands['runs'] {
  return new Map([...new Set([...office.runs.keys(), ...more])].map((run) => [run, change(run)]))
}
