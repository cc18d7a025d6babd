import type { IsoInstant } from '#domain/ids.ts'
import { accept, refuse, type Result } from '#domain/result.ts'
import { deviceCode } from '#domain/stream/device-code.ts'
import { enrolmentInput } from '#domain/stream/enrolment-input.ts'
import { STREAM_START } from '#domain/stream/stream-hash.ts'
import { termInput } from '#domain/stream/term.ts'
import type { EnrolAnswer, EnrolRequest, OfficeRecord } from '#protocol/sync/enrolment.ts'
import type { Problem } from '#protocol/sync/problem.ts'
import { must } from '#domain/must.ts'
import { verifies } from '../node-crypto.ts'
import type { OfficeServer } from '../office/office-server.ts'
import type { EnrolledDevice, StreamWriter } from '../store/server-store.ts'
import { EnrolmentCodes, type OpenCode } from './codes.ts'

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

async function letIn(server: OfficeServer, code: OpenCode, request: EnrolRequest): Promise<Result<EnrolAnswer, Problem>> {
  const { office, device, publicKey, founding } = request
  const now = server.parts.now()
  const sequencer = server.office?.sequencer ?? server.sequencerFor(office)
  let enrolled: EnrolledDevice | null = null
  await sequencer.control(now, async (tx) => {
    if (!server.office) await found(tx, must(founding, 'a founding'))
    enrolled = await tx.device(device)
    if (enrolled) return null
    const added = { device, publicKey, name: code.name, code: deviceCode((await tx.devices()).length), enrolled: now.toISOString() as IsoInstant, revoked: null }
    await tx.enrol(added)
    enrolled = added
    return { type: 'device.enrolled', version: 1, body: { device, publicKey, name: added.name, code: added.code, by: code.by } }
  })
  if (!server.office) server.settle({ office, officeKey: must(founding, 'a founding').officeKey }, sequencer)
  return answer(server, must<EnrolledDevice>(enrolled, 'an enrolled device'), publicKey)
}

async function found(tx: StreamWriter, { officeKey, terms }: OfficeRecord): Promise<void> {
  await tx.found(officeKey)
  await tx.begin(must(terms[0], 'term 1'))
}

async function answer(server: OfficeServer, { revoked, publicKey, code, name }: EnrolledDevice, asked: string): Promise<Result<EnrolAnswer, Problem>> {
  if (publicKey !== asked) return refuse('not-let-in')
  if (revoked !== null) return refuse('device-revoked')
  return accept({ known: must(await server.record(), 'an office'), code, name })
}
