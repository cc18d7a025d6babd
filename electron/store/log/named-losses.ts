import type { PlaceRange } from '#domain/log/device-event.ts'
import { Incarnations } from '../device/incarnations.ts'
import { isReopening, reopening } from '../device/reopened-by.ts'
import type { LogSchema } from '../schema/log-schema.ts'
import type { Connection } from '../sqlite/connection.ts'
import { LogReader } from './reader.ts'

/** What a device that took over from a damaged log said could not be read of it. Under that device's signature, so it is no fault of the chain any more. */
export interface NamedLosses {
  /** Whether all these places are said to be lost. */
  lost(first: number, last: number): boolean
  /** Whether the act that ends there is said to have lost its signature. */
  unsigned(place: number): boolean
}

export function namedLosses(connection: Connection<LogSchema>): NamedLosses {
  const salvaged = new Incarnations(connection).all().flatMap(({ device }) => salvagedBy(new LogReader(connection, device)))
  const [lost, unsigned] = [salvaged.flatMap((one) => one.lost), salvaged.flatMap((one) => one.unsigned)]
  return {
    lost: (first, last) => isCovered(lost, first, last),
    unsigned: (place) => unsigned.some((range) => range.first <= place && place <= range.last),
  }
}

/** A range may be told by two damages one after the other, a part by each. */
function isCovered(ranges: readonly PlaceRange[], first: number, last: number): boolean {
  let next = first
  for (const range of ranges.toSorted((one, other) => one.first - other.first)) if (range.first <= next) next = Math.max(next, range.last + 1)
  return next > last
}

/** A body that was tampered with may be anything; the chain tells of that. */
function salvagedBy(log: LogReader) {
  try {
    return log.ofAggregate(`device:${log.device}`).filter(isReopening).flatMap((event) => reopening(event).salvaged ?? [])
  } catch {
    return []
  }
}
