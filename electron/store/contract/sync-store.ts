import type { DeviceId, EventRef, IsoInstant } from '#domain/ids.ts'
import type { QuarantinedEvent } from '../stream/quarantine.ts'
import type { AuthoredEvent, ChainEnd } from '#domain/log/authored-event.ts'
import type { SignedHead } from '#domain/log/verify-chain.ts'
import type { Result } from '#domain/result.ts'
import type { SequencedRow } from '#domain/stream/sequence.ts'
import type { StreamHead } from '#domain/stream/stream-head.ts'
import type { OwnedStretch } from '#domain/stream/stretches-of.ts'
import type { StreamPoint } from '#domain/stream/stream-hash.ts'
import type { Page, PageFault, PageRules } from '#domain/stream/take-page.ts'

/** What a PC that belongs to an office with a server gives to it and has from it. */
export interface SyncStore {
  /** How far the office's stream has come to this PC: the cursor, which is the last of its rows. */
  head(): StreamPoint
  /** The last place of it that is in the Buku Register. */
  folded(): number
  /** How far it is with folding again what going back has moved: until then what came since waits, and some of what is read may not be as the stream says. Null where nothing is left. */
  readonly foldingAgain: FoldingAgain | null
  /** Told after each part of that; `through`: nothing is left, and what came since is in the Buku Register. */
  onFoldedAgain(listener: (through: boolean) => void): void
  /** The devices this PC was before, which did anything, the first one first. In what follows a chain is the current device's where none of them is named. */
  readonly earlier: readonly DeviceId[]
  /** The stream's hash at a place; undefined for one that is not here. */
  hashAt(g: number): string | undefined
  /** What of the stream stands behind a place here, whole acts, as it travels. */
  tailAfter(g: number, rows: number): { readonly stretches: readonly OwnedStretch[]; readonly end: StreamPoint } | null
  /** The last head the server signed that was kept; null before any. */
  said(): { readonly head: StreamHead; readonly signature: Uint8Array } | null
  keepSaid(said: { readonly head: StreamHead; readonly signature: Uint8Array }): void
  /** Keeps the next rows behind a place, which are to lose theirs, until they have one again; gives back the last one's, null where there are no more. What is kept and has its place all the same is passed over. */
  setAside(after: number): number | null
  /**
   * The server's stream is another one behind that place: what stands here behind it loses its place, kept by `setAside` where that is not done yet (behind `setAside`); the Buku Register is folded anew.
   * Gives back how many events that were.
   */
  goBackTo(g: number, setAside?: number): number
  /** The next of what lost its place that has none yet, in its old order, behind the one told last; null where all have. */
  lost(after: number, bytes: number): LostStretch | null
  /** What came after its device was revoked, and no admin has admitted (`Transaction.admitQuarantined`), with what others did about dossiers received so. */
  quarantined(): readonly QuarantinedEvent[]
  /** What of one device came after its own revocation and is held, in the order of its chain. */
  quarantinedOf(device: DeviceId): readonly QuarantinedEvent[]
  /** Whether the stream here says that this device was that one. */
  isToldOf(earlier: DeviceId): boolean
  /** The chain ends here. */
  ownEnd(of?: DeviceId): ChainEnd
  /** The hash of an own event; seq 0 is before the first. Undefined for one that is not there. */
  ownHash(seq: number, of?: DeviceId): string | undefined
  /** Whole acts of an own chain behind that number: as many as fit into so many bytes and events, one at least; none where there are no more. */
  ownAfter(seq: number, most: WholeActs, of?: DeviceId): OwnStretch
  /** Where the server said the chain ends there; null before it ever did. */
  toldEnd(of?: DeviceId): ChainEnd | null
  tell(end: ChainEnd, of?: DeviceId): void
  /** Keeps a page, on the disk, whole or not at all; gives back how many rows it had. */
  take(page: Omit<Page, 'after'>, vouching: Vouching): Result<number, PageFault>
  /** Brings the next of what was taken into the Buku Register; whether there may be more. Throws where register.db cannot be written. */
  fold(): boolean
  /**
   * Holds so many rows behind a place against their hashes and the stream's, as they lie on the disk. From the first that is not what was taken on they are let go of, to be fetched again, and an incident is on record.
   * Gives back the place it came to; null where there is no more.
   */
  lookAgain(after: number, most: number): number | null
  /** Whether another machine goes by this device's name, as the stream shows: it is opened anew, with another one, at the next opening, and nothing more is folded until then. */
  readonly forked: boolean
  /** How many own acts stand where. */
  waiting(): OwnActs
  /** The whole chain of a device as the stream has it, in order; a server's own is short. */
  chainOf(device: DeviceId): readonly SequencedRow[]
  /** When the device did the last of its acts that came here; null before any did. */
  lastActOf(device: DeviceId): IsoInstant | null
  /** What became of an own act, as it is recorded here. */
  standingOf(event: EventRef): OwnStanding
  /** Whether it is an own event of an earlier chain behind a hole that damage left there, so that it can never be sent. */
  isHereOnly(event: EventRef): boolean
}

/** `register`: dossiers and whatever else stood on what is gone. `numbers`: places of the stream, looked through for who holds which. */
export interface FoldingAgain {
  readonly what: 'register' | 'numbers'
  readonly done: number
  readonly total: number
}

/** Whose keys vouch for what is pulled. */
export type Vouching = Pick<PageRules, 'verify' | 'heard'>

/** A stretch of anybody's chain that lost its place. */
export interface LostStretch extends OwnStretch {
  /** To be told when the next is asked for. */
  readonly id: number
  readonly device: DeviceId
}

export interface WholeActs {
  readonly bytes: number
  readonly events: number
  /** Signed with the current key, which vouches for a chain whose own key the office never knew. */
  readonly anew?: boolean
}

export interface OwnStretch {
  readonly after: ChainEnd
  readonly events: readonly AuthoredEvent[]
  readonly signatures: readonly SignedHead[]
}

/** `kept`: on this PC alone. `sent`: the server has it. `applied`: it has its place in the office's stream. `conflict`: somebody else moved the dossier at the same time, and came first. `waits`: behind what a later Loket did, which is not read here yet. `here-only`: behind a hole that damage left in the log, so that it can never be sent. */
export type OwnStanding = 'kept' | 'sent' | 'applied' | 'conflict' | 'waits' | 'here-only'

/** Own acts by what became of them; those in conflict are among the applied: they have their place. */
export interface OwnActs {
  readonly kept: number
  readonly sent: number
  readonly applied: number
  readonly hereOnly: number
}
