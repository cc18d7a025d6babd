import type { LogReader } from '../log/reader.ts'
import type { Register } from '../register/register.ts'
import type { StreamSchema } from '../schema/stream-schema.ts'
import type { Connection } from '../sqlite/connection.ts'
import { StreamReader } from './stream-reader.ts'

/** How much of a stream.db that had to be begun anew is here again. */
export interface FetchedAgain {
  /** The last place that is here. */
  readonly g: number
  /** The last place that was here before, as far as is known: the Buku Register has it, or the last own act saw it. */
  readonly folded: number
}

/** Null while nothing is missing that was here before, and on a PC that works alone. A stream.db with nothing in it may have taken the Buku Register with it: then the last own act says how far it was. */
export function fetchedAgain(stream: Connection<StreamSchema> | null, register: Pick<Register, 'seen'>, log: Pick<LogReader, 'last'>): () => FetchedAgain | null {
  if (!stream) return () => null
  const reader = new StreamReader(stream)
  const before = reader.head().g === 0 ? (log.last()?.envelope.seen ?? 0) : 0
  return () => {
    const [g, folded] = [reader.head().g, Math.max(register.seen, before)]
    return g < folded ? { g, folded } : null
  }
}
