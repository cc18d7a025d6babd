import type { LedgerRow } from '../contract/number-reader.ts'
import type { LogReader } from '../log/reader.ts'
import { homeUpTo } from '../stream/home-up-to.ts'
import type { StreamReader } from '../stream/stream-reader.ts'
import { toldBy } from './told-event.ts'

/** Numbers, whoever gave them, that were voided at this PC and whose void has no place in the folded stream yet. */
export class PendingVoids {
  readonly #log: LogReader
  readonly #stream: StreamReader

  constructor(log: LogReader, stream: StreamReader) {
    this.#log = log
    this.#stream = stream
  }

  /** Why it was voided, with the stream folded in up to `g`; null where it was not. */
  reasonOf({ number, dossier }: Pick<LedgerRow, 'number' | 'dossier'>, g: number): string | null {
    const after = homeUpTo(this.#log, this.#stream, g)
    if (after === null) return null
    for (const row of this.#log.foldableOf(dossier === null ? `book:${number.book}` : `dossier:${dossier}`, after)) {
      if (row.type !== 'number.voided') continue
      const event = toldBy(row)?.event
      if (event?.type === 'number.voided' && event.body.number.run === number.run && event.body.number.no === number.no) return event.body.reason
    }
    return null
  }
}
