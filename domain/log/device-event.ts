import type { ClockDoubt } from '../clock/clock-doubt.ts'
import type { DeviceId, EventRef, IsoInstant } from '../ids.ts'
import type { NumberRange } from '../numbering/run.ts'

/**
 * What a device says of itself in its own chain; aggregate `device:<id>`. The key is Ed25519, 32 bytes in hex, and holds from this event on.
 * `warning.acknowledged` and `clock.confirmed` alone are an officer's acts.
 */
export type DeviceEvent =
  | { readonly type: 'device.opened'; readonly version: 1; readonly body: { readonly publicKey: string } }
  /** Comes after another device in the same data folder. */
  | { readonly type: 'device.opened'; readonly version: 2; readonly body: DeviceReopened }
  /** The private key was gone or not the one of the chain: from here on another one signs. */
  | { readonly type: 'device.key-replaced'; readonly version: 1; readonly body: { readonly publicKey: string; readonly previousKey: string } }
  /** An admin knows of what that device event warns of. */
  | { readonly type: 'warning.acknowledged'; readonly version: 1; readonly body: { readonly of: EventRef } }
  /** Rows of the office's stream were no longer, on this PC's disk, what had been taken: what stood from there on is fetched again. */
  | { readonly type: 'device.stream-fetched-again'; readonly version: 1; readonly body: AlteredStretch }
  /** An officer says the clock, which was in doubt, shows the right day. */
  | { readonly type: 'clock.confirmed'; readonly version: 1; readonly body: ClockDoubt }

/** An admin looked at what came after a device was revoked, and lets it count up to that number; aggregate `device:<the revoked one>`. */
export type QuarantineEvent = { readonly type: 'quarantine.admitted'; readonly version: 1; readonly body: { readonly device: DeviceId; readonly upTo: number } }

/** Places of the office's stream; both ends counted. */
export interface AlteredStretch {
  readonly from: number
  readonly upTo: number
}

/** The last event of a chain, and its place in the stream of that PC. */
export interface ChainPoint {
  readonly place: number
  readonly device: DeviceId
  readonly seq: number
  readonly hash: string
  readonly at: IsoInstant
}

/**
 * Why the device before is not gone on with. `mark-ahead`: the mark of use outside the data folder knows more than the log, so older data were put back.
 * `mark-missing`, `mark-unreadable`, `other-machine`: nothing tells that these data are not a copy. `data-gone`: the mark is there, its log is not.
 * `forked`: the office's stream has other events under this device's name: a copy of this PC, or older data put back with their mark; what is not in the stream was carried over.
 * `revoked`: the office's server lets the device before in no more, and an admin let this PC in again with another code.
 * `log-damaged`: the log's file was damaged, and somebody decided to go on with what could be read of it.
 */
export type ReopenReason = 'mark-ahead' | 'mark-missing' | 'mark-unreadable' | 'other-machine' | 'data-gone' | 'log-damaged' | 'forked' | 'revoked'

export interface DeviceReopened {
  readonly publicKey: string
  readonly reason: ReopenReason
  /** The last event of the device before, as this log has it; null where the log is empty. */
  readonly predecessor: ChainPoint | null
  /** What the mark of use named as the last event; null without a readable mark. */
  readonly marked: ChainPoint | null
  /** Numbers the mark knows of beyond this log's: given, and not here. Of a run in order, as many ranges as there are holes between. */
  readonly beyond: readonly NumberRange[]
  /** `stopped`: it holds no run, until an admin goes on with the last number on paper. */
  readonly numbering: 'goes-on' | 'stopped'
  /** Of a damaged log alone. */
  readonly salvaged?: Salvaged
}

/** What became of a damaged log. */
export interface Salvaged {
  /** What the damaged file is called now; it lies where it lay. What is said beside it has its name, too. */
  readonly file: string
  /** There was no file any more: somebody had deleted it or moved it away, so none is kept. Not said by logs of before. */
  readonly gone?: true
  /** Places whose events could not be read; in order. */
  readonly lost: readonly PlaceRange[]
  /** Places at the end of acts whose signature could not be read; the events are there. */
  readonly unsigned: readonly PlaceRange[]
  /** How many settings this device said again beside this event, as the former register had them. */
  readonly settings: number
  /** What is known of the lost ones, the first of them. */
  readonly told: readonly LostEvent[]
}

/** Both ends counted. */
export interface PlaceRange {
  readonly first: number
  readonly last: number
}

/** An event that is lost, as other files tell of it. */
export interface LostEvent {
  readonly place: number
  /** Null where nothing tells. */
  readonly at: IsoInstant | null
  /** When the last event before it that is known of was written, of the first ones when the register was begun; null where that is not known either. */
  readonly notBefore: IsoInstant | null
  /** Its type; "" where nothing tells. */
  readonly type: string
  /** Whose or of what, e.g. a dossier's register number and initials of the applicant; "" where nothing tells. */
  readonly about: string
}
