import type { DeviceId, OfficeId } from '#domain/ids.ts'
import { enrolmentInput } from '#domain/stream/enrolment-input.ts'
import { STREAM_START } from '#domain/stream/stream-hash.ts'
import { termInput } from '#domain/stream/term.ts'
import { enrolAnswer, enrolRequest, lookAnswer, type LookAnswer, type OfficeRecord } from '#protocol/sync/enrolment.ts'
import type { EnrolmentCode } from '#protocol/sync/enrolment-code.ts'
import { SYNC_ROUTES } from '#protocol/sync/routes.ts'
import { signedBy } from '#store/device/device-key.ts'
import { WireFault } from '../wire.ts'
import type { ServerPlace } from './pinned-agent.ts'
import { readAnswer } from './read-answer.ts'
import { ServerLine } from './server-line.ts'
import { faultOf, ServerSaid } from './server-said.ts'

/** A key that signs: the device's, or the office's. */
export interface Signer {
  readonly publicKey: string
  sign(text: string): Uint8Array
}

/** Who wants in. */
export interface Newcomer {
  readonly device: DeviceId
  readonly key: Signer
  /** Whose events it has already, and the office's own key; null for a PC that has worked for no office. */
  readonly worksFor: { readonly office: OfficeId; readonly officeKey: Signer } | null
}

/** What a PC keeps of its enrolment. */
export interface Enrolled {
  /** Pinned from here on. */
  readonly place: ServerPlace
  readonly serverKey: string
  readonly known: OfficeRecord
  /** The device's short code. */
  readonly code: string
  readonly name: string
}

/** Lets this PC into the office whose server made the code; the first PC of a new server founds its office there. Throws `WireFault`; the same code may be tried again by the same PC. */
export async function enrol(code: EnrolmentCode, { device, key, worksFor }: Newcomer): Promise<Enrolled> {
  const line = new ServerLine(code)
  try {
    const looked = await line.ask(SYNC_ROUTES.look, { secret: code.secret, device })
    const server = readAnswer(lookAnswer, looked)
    const { office, founding } = whatToSay(server, worksFor)
    const proof = key.sign(enrolmentInput({ office, device, serverKey: server.serverKey, secret: code.secret }))
    const enrolled = await line.ask(SYNC_ROUTES.enrol, enrolRequest.encode({ secret: code.secret, office, device, publicKey: key.publicKey, proof, founding }))
    const { known, code: short, name } = readAnswer(enrolAnswer, enrolled)
    if (known.office !== office || !isVouchedFor(known, server.serverKey)) throw new WireFault('garbled')
    return { place: { host: code.host, port: code.port, fingerprint: line.fingerprint }, serverKey: server.serverKey, known, code: short, name }
  } finally {
    line.close()
  }
}

function whatToSay({ known, serverKey }: LookAnswer, worksFor: Newcomer['worksFor']): { readonly office: OfficeId; readonly founding: OfficeRecord | null } {
  if (known && worksFor && known.office !== worksFor.office) throw faultOf(new ServerSaid('other-office'))
  if (known) return { office: known.office, founding: null }
  // A new server has no office, and neither has this PC: nobody could say whose it is.
  if (!worksFor) throw faultOf(new ServerSaid('no-office'))
  return { office: worksFor.office, founding: founded(worksFor.office, worksFor.officeKey, serverKey) }
}

/** The office's first term: that server orders its stream from the start. */
export function founded(office: OfficeId, officeKey: Signer, serverKey: string): OfficeRecord {
  const term = { office, n: 1, serverKey, start: STREAM_START }
  return { office, officeKey: officeKey.publicKey, terms: [{ term, signature: officeKey.sign(termInput(term)) }] }
}

/** Whether every term is signed by the office's key, and the highest names that server. */
function isVouchedFor({ office, officeKey, terms }: OfficeRecord, serverKey: string): boolean {
  const signed = signedBy(officeKey)
  const highest = terms.reduce((last, next) => (next.term.n > last.term.n ? next : last))
  return highest.term.serverKey === serverKey && terms.every(({ term, signature }) => term.office === office && signed(termInput(term), signature))
}
