import { assertNever } from '../../assert-never.ts'
import type { DeviceId } from '../../ids.ts'
import { changeHands } from './change-hands.ts'
import { leaseEnd } from './lease.ts'
import { has, highest, minus, union, type Span, withSpan, within } from './ranges.ts'
import type { Asked, OfficeHands, RunHands } from './run-hands.ts'
import { endOf, sliceAt, spanOf } from './run-hands.ts'
import type { AskedLetter } from './run-event.ts'
import type { RunMove } from './run-move.ts'
import { succeed } from './succeed.ts'

interface Moved {
  readonly device: DeviceId
  readonly move: Exclude<RunMove, { readonly type: 'book' | 'succeeded' | 'run.opened' }>
  readonly predecessors: OfficeHands['predecessors']
}
type Body<Type extends RunMove['type']> = Extract<RunMove, { readonly type: Type; readonly body: unknown }>['body']
type Move<Type extends RunMove['type']> = Extract<RunMove, { readonly type: Type }>

/** One run after a move. What its author did not have in hand stays where it is. */
export function applyToRun(hands: RunHands, { device, move, predecessors }: Moved): RunHands {
  switch (move.type) {
    case 'run.handed-over':
      return handOver(hands, device, move.body)
    case 'run.closed':
      return close(hands, device, move.body.at)
    case 'run.asked':
      return ask(hands, device, move.body)
    case 'run.taken-over':
      return takeOver(hands, move.body)
    case 'used':
      return countUsed(hands, device, move)
    case 'voided':
      return has(hands.used, move.no) ? { ...hands, voided: withSpan(hands.voided, { first: move.no, last: move.no }) } : hands
    case 'lost-closed':
      return closeLost(hands, device, move)
    case 'resumed':
      return resume(hands, device, move, predecessors.get(device) ?? [])
    default:
      return assertNever(move)
  }
}

function handOver(hands: RunHands, device: DeviceId, { first, last, to }: Body<'run.handed-over'>): RunHands {
  const span = spanOf({ first, last })
  const passesEnd = endOf(hands)?.holder === device && last === null
  const changed = changeHands(hands, device, span, { holder: to, from: device, state: 'live' })
  return {
    ...changed,
    keeper: passesEnd ? to : hands.keeper,
    seen: last === null ? hands.seen : Math.max(hands.seen, ...changed.slices.filter((slice) => slice.holder === to && slice.last !== null && slice.first >= first && slice.last <= last).map((slice) => slice.last ?? 0)),
    asked: hands.asked.filter((one) => one.device !== to || one.letter !== null),
    strays: hands.strays.filter(({ no, device: by }) => by !== to || !has([span], no)),
  }
}

function close(hands: RunHands, device: DeviceId, at: number): RunHands {
  const slice = sliceAt(hands, at + 1)
  if (!slice || slice.holder !== device || slice.state === 'lost') return hands
  if (slice.last === null) return { ...hands, slices: hands.slices.flatMap((one) => (one !== slice ? [one] : slice.first > at ? [] : [{ ...slice, last: at }])), seen: Math.max(hands.seen, at) }
  return hands.keeper === device ? hands : changeHands(hands, device, { first: at + 1, last: slice.last }, { holder: hands.keeper, from: device, state: 'live' })
}

/** A device waits for one slice at a time; of two questions for one letter, whoever asked, the first stays. */
function ask(hands: RunHands, device: DeviceId, { size, letter }: Body<'run.asked'>): RunHands {
  if (letter && hands.asked.some((one) => isOf(one, letter))) return hands
  const others = letter ? hands.asked : hands.asked.filter((one) => one.device !== device || one.letter !== null)
  return { ...hands, asked: [...others, { device, size, letter }] }
}

/** The lost device had pulled no further than here, so it gave none beyond the lease's end. Letters that wait for a number, its own too, wait for whoever goes on. */
function takeOver(hands: RunHands, { from, to }: Body<'run.taken-over'>): RunHands {
  if (to === from) return hands
  const last = leaseEnd(hands.seen)
  const end = endOf(hands)
  const lost = hands.slices.filter((slice) => slice.holder === from && slice.state === 'live')
  if (lost.length === 0) return hands
  const slices = hands.slices.flatMap((slice) => {
    if (!lost.includes(slice)) return [slice]
    if (slice.last !== null) return [{ ...slice, state: 'lost' as const }]
    const goesOn = to === null ? [] : [{ first: Math.max(slice.first, last + 1), last: null, holder: to, from, state: 'live' as const }]
    return [...(slice.first <= last ? [{ ...slice, last, state: 'lost' as const }] : []), ...goesOn]
  })
  const passesEnd = end !== undefined && lost.includes(end)
  return { ...hands, slices, keeper: hands.keeper === from ? (to ?? from) : hands.keeper, seen: passesEnd ? last : hands.seen, asked: hands.asked.filter(({ device, letter }) => device !== from || letter !== null) }
}

function countUsed(hands: RunHands, device: DeviceId, { no, paper, letter }: Move<'used'>): RunHands {
  const span = { first: no, last: no }
  const asked = letter === null ? hands.asked : hands.asked.filter((one) => !isOf(one, letter))
  if (has(hands.used, no)) return { ...hands, asked, twins: [...new Set([...hands.twins, no])] }
  const slice = sliceAt(hands, no)
  const isStray = slice ? slice.holder !== device && !(paper && slice.state === 'lost') : !paper
  return {
    ...hands,
    asked,
    used: withSpan(hands.used, span),
    closed: minus(hands.closed, [span]),
    seen: Math.max(hands.seen, no),
    strays: isStray ? [...hands.strays, { no, device }] : hands.strays,
  }
}

/** Minutes close what is lost, and what their author has in its own hand. */
function closeLost(hands: RunHands, device: DeviceId, span: Span): RunHands {
  const may = hands.slices.filter(({ state, holder }) => state === 'lost' || holder === device).flatMap((slice) => within([span], spanOf(slice)))
  const closed = minus(may, hands.used)
  return { ...hands, closed: union(hands.closed, closed), seen: Math.max(hands.seen, highest(closed)) }
}

/** After a copy of a PC that is alone: only who took over its data goes on with its runs. */
function resume(hands: RunHands, device: DeviceId, { run, last, gap }: Move<'resumed'>, predecessors: readonly DeviceId[]): RunHands {
  if (hands.keeper !== device && !predecessors.includes(hands.keeper)) return hands
  const passed = succeed(hands, { run, device, predecessors: [hands.keeper], beyond: gap ? [{ ...gap, last }] : [] })
  return { ...passed, seen: Math.max(passed.seen, last) }
}

const isOf = ({ letter: one }: Asked, letter: Pick<AskedLetter, 'dossier' | 'document'>): boolean => one !== null && one.dossier === letter.dossier && one.document === letter.document
