import { type Refusal, refusal } from '#domain/refusal.ts'
import { accept, refuse, type Result } from '#domain/result.ts'
import { must } from '#domain/must.ts'
import type { CodeAnswer } from '#protocol/sync/devices.ts'
import { enrolmentCodeText, readEnrolmentCode } from '#protocol/sync/enrolment-code.ts'
import type { Membership } from '#store/contract/membership.ts'
import { stewardOf } from '../http/steward.ts'
import type { HostedServer } from './hosted-server.ts'
import { joinOffice, type Joiner } from './join-office.ts'
import { serverRefusal } from './server-refusal.ts'

/** Makes this PC the office's server, and lets it in there under that name. What it gives back is to be kept in log.db; may be tried again. */
export async function serveOffice(server: HostedServer, name: string, joiner: Joiner): Promise<Result<Membership, Refusal>> {
  const wasOff = server.standing.state === 'off'
  const code = await codeHere(server, name)
  const joined = code.ok ? await joinOffice(onLoopback(code.value.code), joiner) : code
  if (!joined.ok) {
    if (wasOff) server.want(false)
    return joined
  }
  return accept({ ...joined.value, serves: true })
}

/** A one-time code of the server on this PC, which is started for it. */
export async function codeHere(server: HostedServer, name: string): Promise<Result<CodeAnswer, Refusal>> {
  server.want(true)
  const standing = await server.settled()
  if (standing.state !== 'running') return refuse(refusal('no-server', standing.state === 'stopped' ? standing.problem : 'Server kantor di komputer ini dihentikan. Ulangi.'))
  const steward = must(stewardOf(server.folder), 'a word of the running server')
  try {
    return accept(await steward.code(name))
  } catch (error) {
    return refuse(serverRefusal(error, `${LOOPBACK}:${standing.port}`))
  } finally {
    steward.close()
  }
}

/** The server's code for this PC itself, which reaches it whatever becomes of the network. */
export const onLoopback = (code: string): string => enrolmentCodeText({ ...must(readEnrolmentCode(code), 'a code of the server’s'), host: LOOPBACK })

export const LOOPBACK = '127.0.0.1'
