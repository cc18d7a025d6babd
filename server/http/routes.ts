import type { DeviceId } from '#domain/ids.ts'
import { accept, refuse, type Result } from '#domain/result.ts'
import { sessionInput } from '#domain/stream/session-input.ts'
import { doubtAnswer, doubtRequest, scansAnswer, scansRequest } from '#protocol/sync/attachments.ts'
import { closeAnswer, closeRequest, takeOverAnswer, takeOverRequest } from '#protocol/sync/change-server.ts'
import { adoptAnswer, adoptRequest } from '#protocol/sync/adopt.ts'
import { codeAnswer, codeRequest, devicesAnswer, nothing, renameRequest, revokeRequest } from '#protocol/sync/devices.ts'
import { enrolAnswer, enrolRequest, lookAnswer, lookRequest, reopenRequest } from '#protocol/sync/enrolment.ts'
import { enrolmentCodeText, enrolmentQrText, FINGERPRINT_DIGITS } from '#protocol/sync/enrolment-code.ts'
import type { Problem } from '#protocol/sync/problem.ts'
import { hashesAnswer, hashesRequest, pullAnswer, pullRequest } from '#protocol/sync/pull.ts'
import { pushAnswer, pushRequest } from '#protocol/sync/push.ts'
import { SYNC_ROUTES } from '#protocol/sync/routes.ts'
import { placeAnswer, placeRequest } from '#protocol/sync/server-place.ts'
import { succeedAnswer, succeedRequest } from '#protocol/sync/succeed.ts'
import { challengeAnswer, challengeRequest, sessionAnswer, sessionRequest, type SessionRequest } from '#protocol/sync/session.ts'
import { setVerifierAnswer, setVerifierRequest, verifiersAnswer, verifiersRequest, wrapAnswer, wrapRequest } from '#protocol/sync/verifiers.ts'
import { askedScans } from '../attachments/asked-scans.ts'
import type { ScanFolder } from '../attachments/scan-folder.ts'
import { type Sessions, SESSION_MS } from '../access/sessions.ts'
import { CODE_MINUTES } from '../enrolment/codes.ts'
import type { Enrolment } from '../enrolment/enrolment.ts'
import { verifies } from '../node-crypto.ts'
import { longPull } from '../office/long-pull.ts'
import type { Office, OfficeServer } from '../office/office-server.ts'
import { placeOfTerm } from '../sequence/place-here.ts'
import { listDevices, renameDevice, revokeDevice } from '../office/steward.ts'
import type { EnrolledDevice } from '../store/server-store.ts'
import type { ServerLog } from '../watch/server-log.ts'
import { askedVerifiers, setVerifier } from '../verifiers/asked-verifiers.ts'
import { type Asked, type Asker, route, type Route } from './asked.ts'
import type { DoorParts } from './door.ts'
import { bringPiece, sendPiece } from './scan-lines.ts'

export interface RouteParts {
  readonly server: OfficeServer
  readonly sessions: Sessions
  readonly enrolment: Enrolment
  readonly scans: ScanFolder
  readonly log: ServerLog
  /** SHA-256 of the certificate, hex. */
  readonly fingerprint: string
  /** Where a code sends a PC. */
  readonly address: () => { readonly host: string; readonly port: number }
}

/** All a server may be asked, by path. */
export const routesOf = (parts: RouteParts): ReadonlyMap<string, Route> => new Map([...enrolling(parts), ...reopening(parts), ...changingServers(parts), ...provingWho(parts), ...syncing(parts), ...keepingDevices(parts), ...keepingScans(parts), ...passingVerifiers(parts)])

type Paths = readonly (readonly [path: string, route: Route])[]

function enrolling({ server, enrolment, log }: RouteParts): Paths {
  return [
    [SYNC_ROUTES.look, route('anyone', [lookRequest, lookAnswer], async ({ input }) => {
      const found = enrolment.codes.find(input.secret, input.device)
      return found.ok ? accept({ serverKey: server.parts.key.publicKey, name: found.value.name, known: await server.record() }) : found
    })],
    [SYNC_ROUTES.enrol, route('anyone', [enrolRequest, enrolAnswer], async ({ input }) => {
      const first = server.office === null
      const enrolled = await enrolment.enrol(input)
      if (enrolled.ok && first) log.event('founded')
      if (enrolled.ok) log.event('enrolled', { device: input.device })
      return enrolled
    })],
  ]
}

/** The PC says it in the session of the device it was. */
const reopening = ({ server, enrolment, log }: RouteParts): Paths => [
  [SYNC_ROUTES.reopen, route('device', [reopenRequest, enrolAnswer], async ({ input, asker }) => {
    const admittance = await admitted(server, asker)
    if (!admittance.ok) return admittance
    const reopened = await enrolment.reopen(admittance.value.device, input)
    if (reopened.ok) log.event('enrolled', { device: input.device, by: admittance.value.device.device })
    return reopened
  })],
]

/** The PC that has the office's key closes this server, or has it go on with another one's stream. */
const changingServers = ({ server, enrolment, log }: RouteParts): Paths => [
  [SYNC_ROUTES.close, route('device', [closeRequest, closeAnswer], async ({ input, asker }) => {
    const admittance = await admitted(server, asker)
    if (!admittance.ok) return admittance
    const { sequencer } = admittance.value.office
    const outcome = await sequencer.close(input)
    if (outcome === 'closed') log.event('closed', { by: admittance.value.device.device })
    return accept({ outcome, stream: await sequencer.said() })
  })],
  [SYNC_ROUTES.place, route('device', [placeRequest, placeAnswer], async ({ input, asker }) => {
    const admittance = await admitted(server, asker)
    return admittance.ok ? accept({ place: await placeOfTerm(server.parts.store, admittance.value.office, input) }) : admittance
  })],
  [SYNC_ROUTES.takeOver, route('anyone', [takeOverRequest, takeOverAnswer], async ({ input }) => {
    const taken = await enrolment.takeOver(input)
    if (taken.ok) log.event('took-over', { by: input.device })
    return taken
  })],
]

function provingWho({ server, sessions }: RouteParts): Paths {
  return [
    [SYNC_ROUTES.challenge, route('anyone', [challengeRequest, challengeAnswer], async ({ input }) => accept({ challenge: sessions.challenge(input.device) }))],
    [SYNC_ROUTES.session, route('anyone', [sessionRequest, sessionAnswer], async ({ input }) => {
      const known = await provedBy(server, sessions, input)
      if (!known.ok) return known
      const token = sessions.open(input.device, input.challenge)
      return token === null ? refuse('not-let-in') : accept({ token, seconds: SESSION_MS / 1000, time: server.parts.now().toISOString() })
    })],
  ]
}

/** A device that is not there and a signature that is not its own are answered alike; only who holds the key is told that it is revoked. */
async function provedBy({ office, parts }: OfficeServer, sessions: Sessions, { device, challenge, signature }: SessionRequest): Promise<Result<EnrolledDevice, Problem>> {
  if (!office) return refuse('no-office')
  const known = await parts.store.reading(office.office).device(device)
  const claim = { office: office.office, device, serverKey: parts.key.publicKey, challenge }
  if (!known || !sessions.isOurs(device, challenge) || !verifies(known.publicKey, sessionInput(claim), signature)) return refuse('not-let-in')
  return known.revoked === null ? accept(known) : refuse('device-revoked')
}

function syncing({ server }: RouteParts): Paths {
  return [
    [SYNC_ROUTES.push, route('device', [pushRequest, pushAnswer], async ({ input, asker }) => {
      const admittance = await admitted(server, asker)
      return admittance.ok ? accept(await admittance.value.office.sequencer.push(admittance.value.device, input)) : admittance
    }, true)],
    [SYNC_ROUTES.pull, route('device', [pullRequest, pullAnswer], async ({ input, asker, gone }) => {
      const admittance = await admitted(server, asker)
      if (!admittance.ok) return admittance
      server.waiting += 1
      const answer = await longPull(admittance.value.office.sequencer, input, gone).finally(() => { server.waiting -= 1 })
      // It may have been revoked while it waited.
      const still = await admitted(server, asker)
      return still.ok ? accept(answer) : still
    })],
    [SYNC_ROUTES.hashes, route('device', [hashesRequest, hashesAnswer], async ({ input, asker }) => {
      const admittance = await admitted(server, asker)
      return admittance.ok ? accept(await admittance.value.office.sequencer.hashes(input)) : admittance
    })],
    [SYNC_ROUTES.adopt, route('device', [adoptRequest, adoptAnswer], async ({ input, asker }) => {
      const admittance = await admitted(server, asker)
      return admittance.ok ? accept(await admittance.value.office.sequencer.adopt(input)) : admittance
    }, true)],
    [SYNC_ROUTES.succeed, route('device', [succeedRequest, succeedAnswer], async ({ input, asker }) => {
      const admittance = await admitted(server, asker)
      return admittance.ok ? accept(await admittance.value.office.sequencer.succeed(server.parts.now(), admittance.value.device, input)) : admittance
    })],
  ]
}

function keepingDevices({ server, enrolment, log, fingerprint, address }: RouteParts): Paths {
  const inOffice = async <Input, Output>({ input, asker }: Asked<Input>, act: (input: Input, by: DeviceId | null) => Promise<Result<Output, Problem>>): Promise<Result<Output, Problem>> => {
    if (asker.who === 'steward') return act(input, null)
    const admittance = await admitted(server, asker)
    return admittance.ok ? act(input, admittance.value.device.device) : admittance
  }
  return [
    [SYNC_ROUTES.devices, route('office', [nothing, devicesAnswer], (asked) => inOffice(asked, async () => accept(await listDevices(server))))],
    [SYNC_ROUTES.code, route('office', [codeRequest, codeAnswer], (asked) => inOffice(asked, async ({ name }, by) => {
      const secret = enrolment.codes.make(name, by)
      if (secret === null) return refuse('too-many')
      log.event('code-made', { by })
      const code = { ...address(), fingerprint: fingerprint.slice(0, FINGERPRINT_DIGITS), secret }
      return accept({ code: enrolmentCodeText(code), qr: enrolmentQrText(code), minutes: CODE_MINUTES })
    }))],
    [SYNC_ROUTES.rename, route('office', [renameRequest, devicesAnswer], (asked) => inOffice(asked, async (input, by) => {
      log.event('renamed', { device: input.device, by })
      return renameDevice(server, input, by)
    }))],
    [SYNC_ROUTES.revoke, route('office', [revokeRequest, devicesAnswer], (asked) => inOffice(asked, async (input, by) => {
      log.event('revoked', { device: input.device, by })
      return revokeDevice(server, input, by)
    }))],
  ]
}

function keepingScans({ server, scans }: RouteParts): Paths {
  return [
    [SYNC_ROUTES.scans, route('device', [scansRequest, scansAnswer], async ({ input, asker }) => {
      const admittance = await admitted(server, asker)
      return admittance.ok ? accept(await askedScans(server.parts.store.scanHolders(admittance.value.office.office), scans, admittance.value.device.device, input)) : admittance
    })],
    [SYNC_ROUTES.doubt, route('device', [doubtRequest, doubtAnswer], async ({ input, asker }) => {
      const admittance = await admitted(server, asker)
      return admittance.ok ? accept({ whole: await scans.doubt(input.hash) }) : admittance
    })],
  ]
}

/** Locked letters between devices; what is in them is none of the server's business. */
function passingVerifiers({ server }: RouteParts): Paths {
  const boxOf = ({ office }: Office) => server.parts.store.verifierBox(office)
  return [
    [SYNC_ROUTES.verifiers, route('device', [verifiersRequest, verifiersAnswer], async ({ input, asker }) => {
      const admittance = await admitted(server, asker)
      return admittance.ok ? askedVerifiers(boxOf(admittance.value.office), admittance.value.office.office, admittance.value.device, input) : admittance
    })],
    [SYNC_ROUTES.setVerifier, route('device', [setVerifierRequest, setVerifierAnswer], async ({ input, asker }) => {
      const admittance = await admitted(server, asker)
      return admittance.ok ? setVerifier(boxOf(admittance.value.office), admittance.value.office.office, admittance.value.device, input) : admittance
    }, true)],
    [SYNC_ROUTES.wrapVerifiers, route('device', [wrapRequest, wrapAnswer], async ({ input, asker }) => {
      const admittance = await admitted(server, asker)
      if (!admittance.ok) return admittance
      await boxOf(admittance.value.office).wrap(input)
      return accept({})
    }, true)],
  ]
}

/** Takes a piece of a scan, or hands one out. */
export const carryingScans = ({ server, scans }: Pick<RouteParts, 'server' | 'scans'>, standstill: number): DoorParts['carry'] => async (request, response, hash, asker) => {
  const admittance = await admitted(server, asker)
  if (!admittance.ok) return admittance
  if (request.method === 'PUT') return bringPiece(request, scans, { device: admittance.value.device.device, hash }, standstill)
  return request.method === 'GET' ? sendPiece(request, response, scans, { hash, standstill }) : refuse('not-found')
}

/** The device as it stands now: a session outlives neither its enrolment nor the office. */
async function admitted({ office, parts }: OfficeServer, asker: Asker): Promise<Result<{ readonly office: Office; readonly device: EnrolledDevice }, Problem>> {
  if (!office) return refuse('no-office')
  const device = asker.who === 'device' ? await parts.store.reading(office.office).device(asker.device) : null
  if (!device) return refuse('not-let-in')
  return device.revoked === null ? accept({ office, device }) : refuse('device-revoked')
}
