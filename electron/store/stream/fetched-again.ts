import type { Register } from '../register/register.ts'
import type { StreamSchema } from '../schema/stream-schema.ts'
import type { Connection } from '../sqlite/connection.ts'
import { StreamReader } from './stream-reader.ts'

/** How much of a stream.db that had to be begun anew is here again. */
export interface FetchedAgain {
  /** The last place that is here. */
  readonly g: number
  /** The last place the Buku Register has. */
  readonly folded: number
}

/** Null while nothing is missing that was here before, and on a PC that works alone. */
export function fetchedAgain(stream: Connection<StreamSchema> | null, register: Pick<Register, 'seen'>): () => FetchedAgain | null {
  const reader = stream && new StreamReader(stream)
  return () => {
    const g = reader?.head().g ?? 0
    return reader && g < register.seen ? { g, folded: register.seen } : null
  }
}
