import type { DeviceId, EventRef, IsoInstant } from '#domain/ids.ts'
import type { Refusal } from '#domain/refusal.ts'
import type { Result } from '#domain/result.ts'
import type { ServerStanding } from '#protocol/server-port.ts'

/** How the line to the office's server stands. */
export interface LineStanding {
  readonly state: 'alone' | 'in-touch' | 'offline' | 'stopped'
  /** When the server last answered; null before it ever did. */
  readonly contact: IsoInstant | null
  /** Indonesian; "" where nothing is wrong. */
  readonly problem: string
  /** How far the office's stream goes at the server, as it last said; null before it said. */
  readonly serverHead: number | null
}

export interface JoinedAs {
  readonly code: string
  readonly name: string
  readonly address: string
}

export interface KnownDevice {
  readonly device: DeviceId
  readonly name: string
  readonly code: string
  readonly enrolled: IsoInstant
  readonly revoked: IsoInstant | null
  /** PCs of the office whose data it opened anew with. */
  readonly dataOf: readonly DeviceId[]
}

/** The office's key, which names its server: on which PC it is, and on paper. */
export interface OfficeKeySheet {
  /** The key is on this PC. */
  readonly founded: boolean
  /** The sheet was made here, or the key came from it. */
  readonly printed: boolean
  /** The key as the sheet's groups, which counts as printed; null where it is not on this PC. To be shown to nobody else, and kept nowhere. */
  print(): string | null
  /** Keeps the key that was typed from the sheet. */
  take(typed: string): Result<Readonly<Record<string, never>>, Refusal>
}

/** What the calls ask of the way to the office's server; electron/sync has it. */
export interface OfficeSync {
  readonly line: LineStanding
  /** The term this PC obeys; null alone. */
  readonly term: number | null
  /** As the server's own chain told so far, in the order they came; none alone. */
  devices(): readonly KnownDevice[]
  /** What is known of it is kept; it counts from the next opening on. */
  join(code: string): Promise<Result<JoinedAs, Refusal>>
  /** The LAN server the host keeps on this PC; null where it keeps none. */
  readonly server: ServerStanding | null
  /** Makes this PC the office's server, which it joins under that name; counts from the next opening on. */
  serve(name: string): Promise<Result<JoinedAs, Refusal>>
  /** Another server goes on: the one that made the code, or (no code) this very PC; counts from the next opening on. `gone`: the one there is will never run again. */
  change(code: string, old: 'running' | 'gone'): Promise<Result<JoinedAs, Refusal>>
  /** How far a new server is filled, in acts of the office; null while none is. */
  readonly filling: { readonly done: number; readonly total: number } | null
  /** Calls that off; the same change goes on with it. */
  stopFilling(): void
  /** Starts a server on this PC that is to go on with the office, and makes the code for it. */
  prepare(): Promise<Result<{ readonly code: string; readonly qr: string; readonly minutes: number }, Refusal>>
  readonly sheet: OfficeKeySheet
  /** A server on this PC that the office does not ask any more. */
  stopServer(): void
  /** Sends what was done here, and waits some seconds for the place of that own event in the Buku Register; whether it has one. */
  placed(event: EventRef): Promise<boolean>
  makeCode(name: string): Promise<Result<{ readonly code: string; readonly qr: string; readonly minutes: number }, Refusal>>
  rename(device: DeviceId, name: string): Promise<Result<Readonly<Record<string, never>>, Refusal>>
  revoke(device: DeviceId): Promise<Result<Readonly<Record<string, never>>, Refusal>>
}
