import type { DeviceId, IsoInstant } from '#domain/ids.ts'
import { accept, refuse, type Result } from '#domain/result.ts'
import { enrolmentInput } from '#domain/stream/enrolment-input.ts'
import { STREAM_START } from '#domain/stream/stream-hash.ts'
import { termInput } from '#domain/stream/term.ts'
import type { EnrolAnswer, EnrolRequest, OfficeRecord, ReopenRequest } from '#protocol/sync/enrolment.ts'
import type { TakeOverAnswer, TakeOverRequest } from '#protocol/sync/change-server.ts'
import type { Problem } from '#protocol/sync/problem.ts'
import { must } from '#domain/must.ts'
import { verifies } from '../node-crypto.ts'
import type { OfficeServer } from '../office/office-server.ts'
import { freeCode } from '../sequence/free-code.ts'
import type { Sequencer } from '../sequence/sequencer.ts'
import type { EnrolledDevice, StreamWriter } from '../store/server-store.ts'
import { EnrolmentCodes, type OpenCode } from './codes.ts'
import { takeOver } from './take-over.ts'

/** Lets PCs in by one-time codes, one after the other. */
export class Enrolment {
  readonly codes: EnrolmentCodes
  readonly #server: OfficeServer
  #turn: Promise<unknown> = Promise.resolve()

  constructor(server: OfficeServer) {
    this.#server = server
    this.codes = new EnrolmentCodes(() => server.parts.now())
  }

  /** The PC's key is recorded, and told to everybody in the server's own chain. The first PC also says whose server this is. */
  enrol(request: EnrolRequest): Promise<Result<EnrolAnswer, Problem>> {
    const enrolled = this.#turn.then(() => enrolNow(this.#server, this.codes, request))
    this.#turn = enrolled.catch(() => null)
    return enrolled
  }

  /** This server goes on with an office's stream that another one ordered. */
  takeOver(request: TakeOverRequest): Promise<Result<TakeOverAnswer, Problem>> {
    const taken = this.#turn.then(() => takeOver(this.#server, this.codes, request))
    this.#turn = taken.catch(() => null)
    return taken
  }

  /** A PC that goes by another device from now on, as the one it was says in its session: no code is asked for. It keeps its name, and gets a short code of its own. */
  reopen(asker: EnrolledDevice, request: ReopenRequest): Promise<Result<EnrolAnswer, Problem>> {
    const enrolled = this.#turn.then(() => reopenNow(this.#server, asker, request))
    this.#turn = enrolled.catch(() => null)
    return enrolled
  }
}

async function reopenNow(server: OfficeServer, asker: EnrolledDevice, { device, publicKey, proof }: ReopenRequest): Promise<Result<EnrolAnswer, Problem>> {
  if (!server.office) return refuse('no-office')
  const { office, sequencer } = server.office
  if (device.startsWith('server-') || !verifies(publicKey, enrolmentInput({ office, device, serverKey: server.parts.key.publicKey, secret: '' }), proof)) return refuse('not-let-in')
  const enrolled = await added(server, sequencer, { device, publicKey, name: asker.name, by: asker.device })
  return enrolled ? answer(server, enrolled, publicKey) : refuse('device-revoked')
}

async function enrolNow(server: OfficeServer, codes: EnrolmentCodes, request: EnrolRequest): Promise<Result<EnrolAnswer, Problem>> {
  const found = codes.find(request.secret, request.device)
  if (!found.ok) return found
  const problem = objection(server, request)
  if (problem) return refuse(problem)
  const answered = await letIn(server, found.value, request)
  if (answered.ok) found.value.device = request.device
  return answered
}

function objection(server: OfficeServer, request: EnrolRequest): Problem | null {
  const { office, device, secret, publicKey, proof, founding } = request
  const serverKey = server.parts.key.publicKey
  if (device.startsWith('server-') || !verifies(publicKey, enrolmentInput({ office, device, serverKey, secret }), proof)) return 'not-let-in'
  if (server.office) return server.office.office === office ? null : 'other-office'
  if (!founding) return 'no-office'
  return founding.office === office && isFirstTerm(founding, serverKey) ? null : 'not-let-in'
}

/** Whether the office's key says of this very server, and of no other, that it begins the stream. */
function isFirstTerm({ office, officeKey, terms }: OfficeRecord, serverKey: string): boolean {
  const [only, ...others] = terms
  if (!only || others.length > 0) return false
  const { term, signature } = only
  const begins = term.n === 1 && term.start.g === 0 && term.start.hash === STREAM_START.hash
  return begins && term.office === office && term.serverKey === serverKey && verifies(officeKey, termInput(term), signature)
}

async function letIn(server: OfficeServer, code: OpenCode, { office, device, publicKey, founding }: EnrolRequest): Promise<Result<EnrolAnswer, Problem>> {
  const sequencer = server.office?.sequencer ?? server.sequencerFor(office)
  const enrolled = await added(server, sequencer, { device, publicKey, name: code.name, by: code.by }, async (tx) => {
    if (!server.office) await found(tx, must(founding, 'a founding'))
  })
  if (!enrolled) return refuse('code-unknown')
  if (!server.office) server.settle({ office, officeKey: must(founding, 'a founding').officeKey }, sequencer)
  return answer(server, enrolled, publicKey)
}

/** The device as it is enrolled: added now, unless it was before. Null where whoever vouches for it was revoked meanwhile: neither its code nor its word lets anybody in. */
async function added(server: OfficeServer, sequencer: Sequencer, { by, ...newcomer }: Pick<EnrolledDevice, 'device' | 'publicKey' | 'name'> & { readonly by: DeviceId | null }, first: (tx: StreamWriter) => Promise<void> = async () => {}): Promise<EnrolledDevice | null> {
  const now = server.parts.now()
  let enrolled: EnrolledDevice | null = null
  await sequencer.control(now, async (tx) => {
    await first(tx)
    enrolled = await tx.device(newcomer.device)
    if (enrolled || (by !== null && (await isRevoked(tx, by)))) return null
    const fresh = { ...newcomer, code: freeCode(await tx.devices()), enrolled: now.toISOString() as IsoInstant, revoked: null }
    await tx.enrol(fresh)
    enrolled = fresh
    return { type: 'device.enrolled', version: 1, body: { ...newcomer, code: fresh.code, by } }
  })
  return enrolled
}

const isRevoked = async (tx: StreamWriter, device: DeviceId): Promise<boolean> => ((await tx.device(device))?.revoked ?? null) !== null

async function found(tx: StreamWriter, { officeKey, terms }: OfficeRecord): Promise<void> {
  await tx.found(officeKey)
  await tx.begin(must(terms[0], 'term 1'))
}

async function answer(server: OfficeServer, { revoked, publicKey, code, name }: EnrolledDevice, asked: string): Promise<Result<EnrolAnswer, Problem>> {
  if (publicKey !== asked) return refuse('not-let-in')
  if (revoked !== null) return refuse('device-revoked')
  return accept({ known: must(await server.record(), 'an office'), code, name })
}
