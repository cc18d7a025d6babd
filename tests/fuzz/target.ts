import type { Pool } from './example-of.ts'
import type { Special } from './forbidden.ts'
import type { Seat } from './seats.ts'

/** One thing sent: a call, as text of JSON or of what is none; or a look at a path of bytes. */
export type Shot =
  | { readonly kind: 'call'; readonly name: string; readonly body: string }
  | { readonly kind: 'look'; readonly path: string }
  | { readonly kind: 'upload'; readonly fileName: string; readonly body: string }
  | { readonly kind: 'print'; readonly path: string }
  /** Bytes on a line of their own. */
  | { readonly kind: 'raw'; readonly request: string }

/** What came back; `status` as HTTP has it, 0 where the line broke. In Electron a call's status is 200, or 500 with a fault. */
export interface Heard {
  readonly status: number
  readonly text: string
  /** The page could not even send it. */
  readonly unsent?: boolean
}

/** A running Loket under fire, through one of its hosts. */
export interface Target {
  readonly name: string
  /** Has a port to which anybody may send anything, as text; others are given values. */
  readonly takesLines?: boolean
  /** Its bridge copies a page's value field by field, so that a field called `__proto__` never arrives: what is left may be no malformed call. */
  readonly dropsProto?: boolean
  /** Its data folder. */
  readonly data: string
  /** Who sends from now on: logged in, out or locked as the seat says. Made for `people` first. */
  sit(seat: Seat): Promise<void>
  /** Sends one after the other and gives the answers in that order. */
  send(shots: readonly Shot[]): Promise<readonly Heard[]>
  /** Bytes of memory its processes hold. */
  memory(): Promise<number>
  /** Names what fell over since the start: processes that ended, pages that broke. */
  fallen(): Promise<readonly string[]>
  /** All it wrote to stdout and stderr. */
  said(): string
  close(): Promise<void>
}

/** A running Loket with an office in it, and what may be sent there. */
export interface Prey {
  readonly target: Target
  readonly pool: Pool
  readonly specials: readonly Special[]
}
