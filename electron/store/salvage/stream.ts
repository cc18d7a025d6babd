import type { PlaceRange } from '#domain/log/device-event.ts'
import type Database from 'better-sqlite3'

/** More holes than this are no log with holes any more. */
export const MOST_RANGES = 300

/**
 * Gives every event that was read its place by its number in its device's chain: a row's own place is covered by no hash, so the chain's most common distance holds.
 * Leaves them in `placed`.
 */
export function placeEvents(staging: Database.Database): void {
  staging.exec(`
    create table device_offset as select device, distance from (
      select device, place - seq as distance, row_number() over (partition by device order by count(*) desc) as rank from event group by device, place - seq) where rank = 1;
    create table placed as select device_offset.distance + event.seq as place, event.rowid as row, device, seq, command_id from event join device_offset using (device);
    create unique index placed_by_place on placed (place);`)
}

/** Where a device's chain lies in the stream, the earliest first. */
export const offsetsOf = (staging: Database.Database): readonly { readonly device: string; readonly distance: number }[] =>
  staging.prepare<[], { device: string; distance: number }>('select device, distance from device_offset order by distance').all()

/** What stands further out than this beyond the last whole event is taken for garbled. */
const BELIEVED_AHEAD = 200

/** The last place signatures and indexes speak of; 0 where they speak of none. */
export const lastPlaceTold = (staging: Database.Database): number =>
  staging.prepare<[number], number | null>(`with told as (
      select distance + seq as place from batch_signature join device_offset using (device) where typeof(seq) = 'integer'
      union all select row from known_pair join device_offset on device = name where row = distance + no
      union all select place from known_aggregate where instr(aggregate, ':') > 0)
    select max(place) from told where place <= (select max(place) from placed) + ?`).pluck().get(BELIEVED_AHEAD) ?? 0

/** Places up to `end` that no whole event was read for. */
export function holesUpTo(staging: Database.Database, end: number): readonly PlaceRange[] {
  const holes: PlaceRange[] = []
  let before = 0
  for (const place of staging.prepare<[], number>('select place from placed order by place').pluck().iterate()) {
    if (place > before + 1) holes.push({ first: before + 1, last: place - 1 })
    before = place
  }
  return end > before ? [...holes, { first: before + 1, last: end }] : holes
}

/** 4, 5, 6, 9 → 4–6, 9–9. */
export function rangesOf(numbers: readonly number[]): readonly PlaceRange[] {
  const ranges: { readonly first: number; last: number }[] = []
  for (const no of numbers) {
    const last = ranges.at(-1)
    if (last && last.last + 1 === no) last.last = no
    else ranges.push({ first: no, last: no })
  }
  return ranges
}

export const isWithin = (ranges: readonly PlaceRange[], place: number): boolean => ranges.some(({ first, last }) => first <= place && place <= last)
