import type { DeviceId } from '../../ids.ts'
import type { Span } from './ranges.ts'
import { type RunHands, type Slice, spanOf } from './run-hands.ts'

type Part = Pick<Slice, 'holder' | 'from' | 'state'>

/** The run with what of the span is live in a device's hand in another state or hand; nothing else of it moves. */
export function changeHands(hands: RunHands, device: DeviceId, span: Span, to: Part): RunHands {
  return { ...hands, slices: hands.slices.flatMap((slice) => (slice.holder === device && slice.state === 'live' ? cut(slice, span, to) : [slice])) }
}

function cut(slice: Slice, span: Span, to: Part): readonly Slice[] {
  const whole = spanOf(slice)
  if (span.last < whole.first || whole.last < span.first) return [slice]
  const parts: readonly Slice[] = [
    { ...slice, last: Math.min(whole.last, span.first - 1) },
    { ...to, first: Math.max(slice.first, span.first), last: endAt(Math.min(whole.last, span.last)) },
    { ...slice, first: Math.max(slice.first, span.last + 1) },
  ]
  return parts.filter((part) => part.first <= spanOf(part).last)
}

const endAt = (last: number): number | null => (last === Number.MAX_SAFE_INTEGER ? null : last)
