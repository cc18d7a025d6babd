import type { OfficerId } from '#domain/ids.ts'
import { knownEvent } from '#domain/log/known-events.ts'
import { lastAdmin, type Said } from '#domain/officer/last-admin.ts'
import type { Officer } from '#domain/officer/officer.ts'
import { parseStored } from '../files/parse-stored.ts'
import type { FoldableEvent } from '../log/foldable-event.ts'
import type { LogReader } from '../log/reader.ts'
import { inOfficeOrder } from '../stream/in-office-order.ts'
import { Quarantine } from '../stream/quarantine.ts'
import type { StreamReader } from '../stream/stream-reader.ts'

/** Of officers none of whom is an admin, the one who stays it; reads all that was ever said of them. */
export const adminWhoStays = (log: LogReader, stream: StreamReader) => (officers: readonly OfficerId[]): Officer | null => {
  const [quarantine, { g }] = [new Quarantine(stream), stream.head()]
  return lastAdmin(
    officers.map((officer) => {
      const { sequenced, pending } = inOfficeOrder(`officer:${officer}`, { log, stream, quarantine, knows: knownEvent })
      return [...sequenced.flatMap((event) => saidIn(event, event.place)), ...pending.flatMap((event) => saidIn(event, g + event.place))]
    }),
  )
}

/** Nothing in what does not fold. */
function saidIn({ body }: FoldableEvent, at: number): readonly Said[] {
  try {
    return body === null ? [] : [{ at, officer: parseStored<Officer>(body) }]
  } catch {
    return []
  }
}
