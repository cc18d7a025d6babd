import { NamedServers } from '#domain/stream/named-servers.ts'
import { heardTerms, obeyed } from '#domain/stream/obeyed-term.ts'
import { termInput } from '#domain/stream/term.ts'
import type { SignedTerm } from '#protocol/sync/stream-state.ts'
import { verifies } from '../node-crypto.ts'
import type { StreamReader, StreamWriter } from '../store/server-store.ts'

/** This server orders nothing (any more): somebody else is to be asked. */
export class OrdersNothing extends Error {
  override readonly name = 'OrdersNothing'

  constructor() {
    super('a higher term names another server, or what came before this one’s term is not here yet')
  }
}

/** Whether the highest term that is known here names this server, and all that came before it is here. */
export async function ordersHere(reader: StreamReader, publicKey: string): Promise<boolean> {
  const [head, terms] = [await reader.head(), await reader.terms()]
  const term = obeyed(new Map(terms.map((record) => [record.term.n, record])))
  return head !== null && term !== null && term.serverKey === publicKey && head.term === term.n && head.point.g >= term.start.g
}

/** Whether that very record is the highest known here, and not merely one of the same term. */
export async function obeysNow(reader: StreamReader, { term }: SignedTerm): Promise<boolean> {
  const known = obeyed(new Map((await reader.terms()).map((record) => [record.term.n, record])))
  return known !== null && termInput(known) === termInput(term)
}

/** Of two records of a term both: what either server said stands in the stream of whoever went by it. */
export async function namedHere(reader: StreamReader): Promise<NamedServers> {
  return new NamedServers([...(await reader.terms()), ...(await reader.otherTerms())].map(({ term }) => term))
}

/** Keeps what is told of terms and signed by the office's key; of two records of one term the one first seen; the other one is only told. */
export async function hearTerms(tx: StreamWriter, officeKey: string | null, told: readonly SignedTerm[]): Promise<void> {
  if (officeKey === null) return
  const known = new Map((await tx.terms()).map((record) => [record.term.n, record]))
  const office = [...known.values()][0]?.term.office
  const { fresh, twice } = heardTerms(known, told, ({ term, signature }) => term.office === office && verifies(officeKey, termInput(term), signature))
  for (const record of fresh) await tx.hear(record)
  for (const record of twice) await tx.hearOther(record)
}
