import { knownEvent, type Knows } from '#domain/log/known-events.ts'
import { must } from '#domain/must.ts'
import type { FoldingAgain } from '../contract/sync-store.ts'
import { ParsedStates } from '../dossiers/parsed-states.ts'
import { foldable } from '../log/foldable-event.ts'
import type { LoggedEvent } from '../log/logged-event.ts'
import type { LogReader } from '../log/reader.ts'
import type { StreamReader } from '../stream/stream-reader.ts'
import type { RegisterSchema } from '../schema/register-schema.ts'
import type { Connection } from '../sqlite/connection.ts'
import { isFileFault } from '../sqlite/file-fault.ts'
import { Applied, type AppliedRow } from './applied.ts'
import { FOLD_VERSION } from './fold-version.ts'
import { emptyRegister } from './empty-register.ts'
import { foldJoined } from './fold-joined.ts'
import { FoldedAgain } from './folded-again.ts'
import { Projector } from './projector.ts'
import { RegisterBehind } from './register-behind.ts'
import { StreamFold } from './stream-fold.ts'
import { WaitingReader } from './waiting-reader.ts'

export type Progress = (done: number, total: number) => void

/** Events folded in one transaction while catching up. */
const CHUNK = 500

/** Keeps register.db level with the log, and folds in what of the office's stream has come to this PC. */
export class Register {
  readonly #connection: Connection<RegisterSchema>
  readonly #log: LogReader
  readonly #projector: Projector
  readonly #waiting: WaitingReader
  readonly #knows: Knows
  readonly #applied: Applied
  /** Null on a PC that works alone. */
  readonly #stream: { readonly reader: StreamReader; readonly fold: StreamFold } | null
  /** The last place of the office's stream that is in it. */
  #g = 0
  /** Why acts of the log are not in it yet. */
  #behind: RegisterBehind | null = null
  /** Whether an act is folded in that may not be in the log yet. */
  #prepared = false
  /** Whether an act of the log waits to be written here. */
  #unsettled = false
  readonly #again: FoldedAgain
  #onSettings = (_kinds: ReadonlySet<string> | 'all'): void => {}
  #onFault = (_fault: unknown): void => {}

  constructor(connection: Connection<RegisterSchema>, log: LogReader, states = new ParsedStates(connection), stream: StreamReader | null = null, knows: Knows = knownEvent) {
    this.#connection = connection
    this.#log = log
    this.#projector = new Projector(connection, { states, knows, zone: 'later' })
    this.#waiting = new WaitingReader(connection)
    this.#knows = knows
    this.#applied = new Applied(connection)
    this.#stream = stream && { reader: stream, fold: new StreamFold(log, stream, this.#projector, knows) }
    this.#again = new FoldedAgain({
      connection,
      projector: this.#projector,
      applied: this.#applied,
      stream: this.#stream,
      settle: () => { this.settle() },
      written: () => { this.#written() },
      onFault: (fault) => { this.#onFault(fault) },
    })
  }

  /** Whether its rows were folded by this build, with all that it can read. */
  isOfThisBuild(): boolean {
    const applied = this.#applied.read()
    return !applied || (applied.fold_version === FOLD_VERSION && !this.#waiting.isKnownNow(this.#knows))
  }

  /** Whether its rows were folded from this stream. A log.db put back from a backup is not the same one. */
  fits(): boolean {
    const applied = this.#applied.read()
    return !applied || (!this.#log.carriedBehind(applied.place) && this.#isOfThisLog(applied) && this.#isOfThisStream(applied))
  }

  /** The last place of the office's stream that whoever acts here has seen; 0 without a server. */
  get seen(): number {
    return this.#g
  }

  /** Told whenever other settings are committed: what was read before of those kinds is stale. */
  whenSettingsChange(listener: (kinds: ReadonlySet<string> | 'all') => void): void {
    this.#onSettings = listener
  }

  /** Told of what kept an act out of register.db: it stands in the log, and the register is behind. */
  whenItFallsBehind(listener: (fault: unknown) => void): void {
    this.#onFault = listener
  }

  /** How far it is with folding again what a rewind has moved; null where nothing is left. */
  get foldingAgain(): FoldingAgain | null {
    return this.#again.progress
  }

  /** Told after each part that was folded again; `through`: nothing is left, and what came meanwhile may be folded in. */
  whenFoldedAgain(listener: (through: boolean) => void): void {
    this.#again.whenGoneOn(listener)
  }

  /** Before its connection is closed. */
  end(): void {
    this.settle()
    this.#again.end()
  }

  /** Folds in what the log has beyond. A dossier that does not fold is marked and passed over. */
  catchUp(progress: Progress): void {
    const total = this.#log.head().place
    for (let done = this.#applied.read()?.place ?? 0; done < total; ) {
      const events = this.#log.foldableAfter(done, CHUNK)
      const last = must(this.#log.at(events.at(-1)?.place ?? total), 'the last event of the chunk')
      this.#projector.forget()
      this.#connection.transaction(() => this.#projector.apply(events, last, 'mark'))
      this.#written()
      done = last.place
      progress(done, total)
    }
    this.#g = this.#applied.read()?.g ?? 0
    this.#behind = null
  }

  /** Folds in the next of what was pulled, all of a chunk or nothing; whether there may be more. Throws `RegisterBehind`. */
  takeIn(most = CHUNK): boolean {
    if (!this.#stream) return false
    this.mustBeLevel()
    if (this.#again.keepsStream) {
      this.#again.goOnSoon()
      return false
    }
    const { reader, fold } = this.#stream
    const applied = this.#applied.read()
    const rows = reader.foldableAfter(applied?.g ?? 0, most)
    if (rows.length === 0) return false
    // Other rows stand where it was: the stream went back while a power cut undid that here, or it was fetched again from a server that was put back.
    if (applied && !this.#isOfThisStream(applied)) {
      this.#foldAnew(reader)
      return true
    }
    this.#projector.forget()
    try {
      this.#g = this.#connection.transaction(() => fold.apply(rows, applied?.place ?? 0)).g
    } catch (error) {
      this.#projector.forget()
      throw error
    }
    this.#written()
    return rows.length === most && !this.#again.keepsStream
  }

  /**
   * The stream here ends at `g` from now on: `cut` takes away what is behind it. What stood on that is folded again, as much as fits into one part at once, the rest between calls.
   * A Loket that is killed meanwhile folds everything anew at its next opening.
   */
  goBack(g: number, cut: () => void): void {
    const { reader, fold } = must(this.#stream, 'an office’s stream')
    this.settle()
    this.#projector.forget()
    const folded = this.#applied.read()?.g ?? 0
    const isAllHere = folded <= reader.head().g
    const touched = this.#connection.transaction(() => {
      this.#applied.outdate()
      return fold.takeBackBehind(g)
    })
    cut()
    if (!isAllHere) return this.#foldAnew(reader)
    const upTo = Math.min(folded, g)
    this.#connection.transaction(() => this.#applied.moveStream(this.#log.device, { g: upTo, hash: must(reader.hashAt(upTo), `place ${upTo}`) }))
    this.#g = upTo
    this.#again.goneBack(new Set([...touched, ...fold.pendingUnder(touched, { upTo, ownPlace: this.#applied.read()?.place ?? 0 })]), reader, upTo)
    this.#again.goOn()
  }

  /** Everything, from the stream as it is now and the own log: of a stream that is being fetched again nobody knows what stood behind. Readers see the former rows until it is done. */
  #foldAnew(reader: StreamReader): void {
    this.#again.forget()
    this.#projector.forget()
    try {
      this.#connection.transaction(() => {
        emptyRegister(this.#connection)
        foldJoined(this.#projector, { log: this.#log, stream: reader, knows: this.#knows })
      })
    } catch (error) {
      this.#projector.forget()
      throw error
    }
    this.#projector.tookSettings()
    this.#written()
    this.#projector.forget()
    this.#g = this.#applied.read()?.g ?? 0
    this.#behind = null
    this.#onSettings('all')
  }

  /** Null while whoever reads finds everything that was answered for. */
  get behind(): RegisterBehind | null {
    return this.#behind
  }

  /** Before an act is decided. Throws `RegisterBehind`. */
  mustBeLevel(): void {
    this.settle()
    if (this.#behind && !this.#behind.full) this.#tryToCatchUp()
    if (this.#behind) throw this.#behind
  }

  /**
   * Folds an act's events in; nothing is written yet. Throws what the fold throws: an act that does not fold is refused before it is in the log.
   * If it is register.db itself that fails, the act is not held up: the register catches up later. The failure is given back.
   */
  prepare(events: readonly LoggedEvent[]): unknown {
    try {
      this.#projector.apply(events.map(foldable), must(events.at(-1), 'an event'), 'refuse')
      this.#prepared = true
      return null
    } catch (error) {
      if (!isFileFault(error)) throw error
      this.#fallBehind(error)
      return error
    }
  }

  /** After the log has committed: who acted is answered first, then it is written. Settings at once, for others keep what they read of them. */
  commit(): void {
    if (!this.#prepared) return
    this.#prepared = false
    this.#unsettled = true
    if (this.#projector.settingsChanged) this.settle()
    else setImmediate(() => { this.settle() })
  }

  /** Writes what the last act has left to be written: before anything is read, before the next act, and as soon as nothing else is to be done. */
  settle(): void {
    if (this.#unsettled) this.#write()
    if (this.#behind?.full) this.#tryToCatchUp()
  }

  rollback(): void {
    this.#prepared = false
    this.#unsettled = false
    this.#projector.forget()
    this.#connection.rollback()
  }

  #isOfThisLog({ place, device, hash }: AppliedRow): boolean {
    if (place === 0) return true
    const there = this.#log.at(place)?.envelope
    return there?.device === device && there.hash === hexOf(hash)
  }

  /** A stream.db that was begun anew is being fetched again: what was folded of it before stays. */
  #isOfThisStream({ g, stream_hash }: AppliedRow): boolean {
    if (stream_hash === null) return g === 0
    const here = this.#stream?.reader.hashAt(g)
    return here === undefined || here === hexOf(stream_hash)
  }

  /** After a commit: settings may be others, and rows to be written again because of them. */
  #written(): void {
    const kinds = this.#projector.tookSettings()
    if (kinds.size > 0) this.#onSettings(kinds)
    const moved = this.#projector.tookZone()
    if (moved) this.#again.zoneMoved()
    if (moved) this.#again.goOn()
    else if (this.#again.left) this.#again.goOnSoon()
  }

  #write(): void {
    this.#unsettled = false
    try {
      this.#connection.commit()
      this.#written()
    } catch (error) {
      this.#fallBehind(error)
      this.#onFault(error)
    }
  }

  #tryToCatchUp(): void {
    try {
      this.catchUp(() => {})
    } catch (error) {
      this.#fallBehind(error)
    }
  }

  #fallBehind(cause: unknown): void {
    this.rollback()
    this.#behind = new RegisterBehind(cause)
  }
}

const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')
