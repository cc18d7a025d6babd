import { EventEmitter } from 'node:events'
import { newProtocol, type Protocol } from './protocol.ts'
import { strict } from './strict.ts'

export interface RequestDetails {
  readonly id: number
  readonly url: string
  readonly method: string
  readonly resourceType: string
  readonly webContentsId: number | undefined
}

type RequestListener = (details: RequestDetails, answer: (response: { readonly cancel?: boolean }) => void) => void
type PermissionRequestHandler = (contents: object, permission: string, answer: (granted: boolean) => void, details: object) => void
type PermissionCheckHandler = (contents: object | null, permission: string, origin: string, details: object) => boolean

class WebRequest {
  beforeRequest: RequestListener | null = null
  onBeforeRequest(listener: RequestListener | null): void { this.beforeRequest = listener }
}

/** A partition's handlers. What pages keep is not kept apart: all partitions share one profile of Chromium. */
class Session extends EventEmitter {
  readonly protocol: Protocol = newProtocol()
  readonly webRequest = strict('webRequest', new WebRequest())
  permissionRequest: PermissionRequestHandler | null = null
  permissionCheck: PermissionCheckHandler | null = null

  setPermissionRequestHandler(handler: PermissionRequestHandler | null): void { this.permissionRequest = handler }
  setPermissionCheckHandler(handler: PermissionCheckHandler | null): void { this.permissionCheck = handler }
  setDevicePermissionHandler(_handler: unknown): void { /* a headless Chromium has no devices */ }
  setSpellCheckerEnabled(_enabled: boolean): void { /* a headless Chromium checks no spelling */ }
}

export type { Session }

const partitions = new Map<string, Session>()

function fromPartition(partition: string): Session {
  const known = partitions.get(partition) ?? strict('session', new Session())
  partitions.set(partition, known)
  return known
}

export const session = strict('session', { defaultSession: fromPartition(''), fromPartition })
/** Electron's own `protocol` is the default session's. */
export const { protocol } = session.defaultSession
