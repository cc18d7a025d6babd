import { isUnmarked, runParts } from '../run.ts'
import type { BookSharing } from './book-sharing.ts'
import { hasAsked } from './draw.ts'
import { hasEnd, hasStopped, inHand, mayGive, type Standpoint } from './in-hand.ts'
import { count } from './ranges.ts'
import type { AskedLetter, RunEvent } from './run-event.ts'

/** The ask for another slice, once half of what this device got is given; null where none is due, as where it was stopped. */
export function askDue(at: Standpoint, { preset, slice }: BookSharing): RunEvent | null {
  if (preset !== 'slices' || at.pulled === null || hasEnd(at) || hasAsked(at) || hasStopped(at) || count(inHand(at)) * 2 > slice) return null
  return { type: 'run.asked', version: 1, body: { book: runParts(at.run).book, run: at.run, size: slice, letter: null } }
}

/** Slices for those who asked, out of the run's end, none above the lease. */
export function cutsDue(at: Standpoint, { preset }: BookSharing): readonly RunEvent[] {
  if (preset !== 'slices' || !hasEnd(at)) return []
  const answered = new Set(at.pending.flatMap((move) => (move.type === 'run.handed-over' ? [move.body.to] : [])))
  const waiting = (at.pulled?.asked ?? []).filter(({ device, letter }) => letter === null && device !== at.self && !answered.has(device))
  const cuts: RunEvent[] = []
  for (const { device, size } of waiting) {
    const room = mayGive({ ...at, pending: [...at.pending, ...cuts] }).at(-1)
    if (!room) break
    cuts.push({ type: 'run.handed-over', version: 1, body: { book: runParts(at.run).book, run: at.run, first: room.first, last: Math.min(room.last, room.first + size - 1), to: device } })
  }
  return cuts
}

/** Letters of other devices that wait for their number, in the order they were asked for. */
export function lettersDue(at: Standpoint): readonly AskedLetter[] {
  if (!hasEnd(at)) return []
  const given = at.pending.flatMap((move) => (move.type === 'used' && move.letter ? [move.letter] : []))
  return (at.pulled?.asked ?? []).flatMap(({ letter }) => (letter && !given.some(({ dossier, document }) => dossier === letter.dossier && document === letter.document) ? [letter] : []))
}

/** The month from which next year's run is opened. */
const OPENS_IN = 10

/** Next year's opening by whoever has this year's end, from October; null where none is due. `next`: how the device stands to next year's run, asked where this one would open it. */
export function openingDue(at: Standpoint, next: () => Standpoint, month: number): RunEvent | null {
  if (month < OPENS_IN || !hasEnd(at) || !isUnmarked(at.run)) return null
  const { run, pulled, pending } = next()
  const opened = pulled !== null || pending.some((move) => move.type === 'run.opened')
  return opened || run === at.run ? null : { type: 'run.opened', version: 1, body: { book: runParts(run).book, run, first: 1 } }
}
