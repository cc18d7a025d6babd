import { type Figure, spreadOf } from './figures.ts'
import { inChild } from './in-child.ts'
import { type BenchOffice, sizeOf, withStore } from './office.ts'

interface Told {
  readonly events: number
  readonly wall: number
  readonly cpu: number
}

/** register.db taken away and folded anew from the log, in a process of its own. */
export function rebuild(office: BenchOffice, rounds: number): readonly Figure[] {
  const told = Array.from({ length: Math.max(1, Math.min(3, Math.round(rounds / 60))) }, () => inChild<Told>('rebuild.ts', office.data))
  const size = withStore(office, sizeOf)
  const events = told[0]?.events ?? 0
  return [
    { part: 'rebuild', what: `register made anew, ${size}, ${events.toLocaleString('en')} events`, unit: 'events/s', ours: spreadOf(told.map(({ wall }) => (events / wall) * 1000)), wanted: '≥ 30,000' },
    { part: 'rebuild', what: 'by processor time', unit: 'events/s', ours: spreadOf(told.map(({ cpu }) => (events / cpu) * 1000)) },
  ]
}
