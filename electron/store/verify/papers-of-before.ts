import type { CheckedStream } from './checked-folder.ts'
import { parsed } from './events-of.ts'

/** The event that issued a paper, as the office's stream has it. */
export interface IssuedBefore {
  readonly dossier: string
  readonly hash: string
}

/** Papers that were issued here under a name this PC had before it was emptied and let in anew: their events are the stream's, not its own log's. */
export function papersOfBefore({ raw }: CheckedStream, papers: ReadonlySet<string>): ReadonlyMap<string, IssuedBefore> {
  const found = new Map<string, IssuedBefore>()
  const rows = raw.prepare<[], { aggregate: string; body: string | null }>("select aggregate, cast(body as text) as body from stream_event where type = 'paper.issued'")
  for (const { aggregate, body: text } of rows.iterate()) {
    const body = parsed(text)
    const id = String(body['paper'])
    if (papers.has(id)) found.set(id, { dossier: aggregate.slice('dossier:'.length), hash: String(body['factsHash']) })
  }
  return found
}

/** Whether all is here that the office's server last said it has. */
export const isWholeStream = ({ raw }: CheckedStream): boolean =>
  raw.prepare<[], number>('select exists (select 1 from said_head) and (select max(g) from stream_event) >= (select max(g) from said_head)').pluck().get() === 1
