import type { IsoInstant } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import { accept, refuse, type Result } from '#domain/result.ts'
import { enrolmentInput } from '#domain/stream/enrolment-input.ts'
import { takeOverInput } from '#domain/stream/take-over-input.ts'
import { termInput } from '#domain/stream/term.ts'
import type { TakeOverAnswer, TakeOverRequest } from '#protocol/sync/change-server.ts'
import type { OfficeRecord } from '#protocol/sync/enrolment.ts'
import type { SignedTerm } from '#protocol/sync/stream-state.ts'
import type { Problem } from '#protocol/sync/problem.ts'
import { verifies } from '../node-crypto.ts'
import type { OfficeServer } from '../office/office-server.ts'
import { hearTerms, ordersHere } from '../sequence/terms-here.ts'
import type { StreamWriter } from '../store/server-store.ts'
import type { EnrolmentCodes } from './codes.ts'

/**
 * This server goes on with an office's stream from where its term begins; the PC that fills it is let in before the stream says who it is, so it shows that it has the office's key.
 * May be asked again.
 */
export async function takeOver(server: OfficeServer, codes: EnrolmentCodes, request: TakeOverRequest): Promise<Result<TakeOverAnswer, Problem>> {
  const { known: { office, officeKey }, known, device, publicKey } = request
  const found = codes.find(request.secret, device)
  if (!found.ok) return found
  const problem = objection(server, request)
  if (problem) return refuse(problem)
  const sequencer = server.office?.sequencer ?? server.sequencerFor(office)
  const isLetIn = await server.parts.store.ordering(office, async (tx) => {
    if (!(await (server.office ? goOn(tx, known, server.parts.key.publicKey) : begin(tx, known)))) return false
    const there = await tx.device(device)
    // Once it orders, whoever comes is enrolled by an event that everybody sees, or not at all.
    if (!there && (await ordersHere(tx, server.parts.key.publicKey))) return false
    if (!there) await tx.enrol({ device, publicKey, name: request.name, code: request.code, enrolled: server.parts.now().toISOString() as IsoInstant, revoked: null })
    return !there || (there.publicKey === publicKey && there.revoked === null)
  })
  if (!isLetIn) return refuse('not-let-in')
  server.settle({ office, officeKey }, sequencer)
  found.value.device = device
  return accept({ stream: await sequencer.said() })
}

function objection(server: OfficeServer, { secret, known, device, publicKey, proof, officeProof }: TakeOverRequest): Problem | null {
  const serverKey = server.parts.key.publicKey
  const { office, officeKey, terms } = known
  if (server.office && server.office.office !== office) return 'other-office'
  if (server.office && server.office.officeKey !== officeKey) return 'not-let-in'
  if (device.startsWith('server-') || !verifies(publicKey, enrolmentInput({ office, device, serverKey, secret }), proof)) return 'not-let-in'
  if (!verifies(officeKey, takeOverInput({ office, device, publicKey, serverKey, secret }), officeProof)) return 'not-let-in'
  const last = highest(terms)
  // A stream of which there is nothing yet is founded, not gone on with.
  if (last.serverKey !== serverKey || (!server.office && last.start.g === 0)) return 'not-let-in'
  const isWhole = new Set(terms.map(({ term }) => term.n)).size === terms.length
  const isSigned = terms.every(({ term, signature }) => term.office === office && verifies(officeKey, termInput(term), signature))
  return isWhole && isSigned ? null : 'not-let-in'
}

async function begin(tx: StreamWriter, { officeKey, terms }: OfficeRecord): Promise<true> {
  await tx.found(officeKey)
  await tx.takeOver(terms)
  return true
}

/** It had the office's stream before, or was asked already. False where it has heard of a later server. */
async function goOn(tx: StreamWriter, { officeKey, terms }: OfficeRecord, publicKey: string): Promise<boolean> {
  await hearTerms(tx, officeKey, terms)
  const last = highest(await tx.terms())
  if (last.serverKey === publicKey) await tx.standIn(last.n)
  return last.serverKey === publicKey
}

const highest = (terms: readonly SignedTerm[]) => must(terms.map(({ term }) => term).toSorted((one, other) => other.n - one.n)[0], 'a term')
