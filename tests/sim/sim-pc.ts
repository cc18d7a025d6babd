import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import type { DossierCommand } from '#domain/dossier/commands.ts'
import type { Dossier } from '#domain/dossier/state.ts'
import type { CommandId, DeviceId, DossierId, IsoInstant } from '#domain/ids.ts'
import { type Knows, knownEvent } from '#domain/log/known-events.ts'
import { must } from '#domain/must.ts'
import type { Term } from '#domain/stream/term.ts'
import type { Officer } from '#domain/officer/officer.ts'
import type { SyncStore, WholeActs } from '#store/contract/sync-store.ts'
import type { Transaction } from '#store/contract/transaction.ts'
import type { Machine } from '#store/mark/machine.ts'
import { type OfficeRecord, readOfficeRecord, writeOfficeRecord } from '#store/device/office-record.ts'
import { openStore } from '#store/open-store.ts'
import type { Store } from '#store/store.ts'
import { decideInAct } from '../../electron/calls/dossier/decide-in-act.ts'
import { doubtNow } from '../../electron/calls/clock/doubt-now.ts'
import type { Answer } from '../../electron/calls/handler.ts'
import { perform } from '../../electron/calls/perform.ts'
import { OfficeTrust } from '../../electron/sync/engine/office-trust.ts'
import { PullLane } from '../../electron/sync/engine/pull-lane.ts'
import { PushLane } from '../../electron/sync/engine/push-lane.ts'
import type { SyncParts } from '../../electron/sync/engine/sync-parts.ts'
import { upkeep } from '../../electron/sync/upkeep/upkeep.ts'
import type { Wire } from '../../electron/sync/wire.ts'
import type { SimNetwork } from './sim-network.ts'

/** One lane of a PC: a step of it at a time. */
interface Lane {
  readonly step: () => Promise<{ readonly did: string }>
  /** What the last step came to; null before the first. */
  said: { readonly did: string } | null
  busy: boolean
}

const never = new AbortController().signal

/** Few acts fit into so many bytes, and few pages are whole acts by chance. */
const THIN = { bytes: 3000, rows: 41 } as const

export interface PcParts {
  readonly time: () => number
  readonly network: SimNetwork
  /** Told before its stream goes back to that place. */
  readonly goesBack?: (pc: SimPc, to: number) => void
  /** As it can be told from outside; its name where absent. */
  readonly machine?: string
}

/** A PC of the office: its real store and its lanes. `store` is there while it is on. */
export class SimPc {
  readonly name: string
  readonly folder: string
  /** How far its clock is off, milliseconds. */
  skew = 0
  /** What a lane threw: a defect. */
  defect: unknown = null
  /** It runs a Loket that does not read all that the others write. */
  outdated = false
  /** It runs a Loket whose pushes do not say where its stream is. */
  saysNoPlace = false
  /** Its line is so thin that little is sent at a time. */
  thin = false
  /** Whoever sits there clicks everything twice. */
  clicksTwice = false
  /** As the office's server calls it for short. */
  code = ''
  readonly #time: () => number
  readonly #network: SimNetwork
  readonly #goesBack: NonNullable<PcParts['goesBack']>
  readonly #machine: string
  #store: Store | null = null
  readonly #looks = new Map<string, { readonly database: Database.Database; readonly statements: Map<string, Database.Statement> }>()
  #lanes: { readonly push: Lane; readonly pull: Lane } | null = null
  #trust: OfficeTrust | null = null
  /** The highest term it obeyed so far. */
  #obeyed: Term | null = null

  constructor(name: string, folder: string, { time, network, goesBack = () => {}, machine = name }: PcParts) {
    this.#machine = machine
    this.name = name
    this.folder = folder
    this.#time = time
    this.#network = network
    this.#goesBack = goesBack
  }

  get on(): boolean {
    return this.#store !== null
  }

  get store(): Store {
    return must(this.#store, `${this.name} is on`)
  }

  get sync(): NonNullable<Store['sync']> {
    return must(this.store.sync, 'a joined store')
  }

  get lanes(): { readonly push: Lane; readonly pull: Lane } {
    return must(this.#lanes, `${this.name} is on`)
  }

  now = (): IsoInstant => new Date(this.#time() + this.skew).toISOString() as IsoInstant

  /** Where the device's key and the office's record lie. */
  get keys(): string {
    return path.join(this.folder, 'keys')
  }

  /** What a code says of the office is kept. */
  joins(record: OfficeRecord): void {
    writeOfficeRecord(this.keys, record)
  }

  open(): void {
    const store = openStore({ data: path.join(this.folder, 'data'), keys: this.keys, now: this.now, machine: machineOf(this.#machine), ...(this.outdated ? { knows: KNOWN_BEFORE } : {}), code: () => this.code, joined: true, onFault: (fault) => { throw fault } })
    const [sync, record] = [must(store.sync, 'a joined store'), must(readOfficeRecord(this.keys), 'an office')]
    const trust = new OfficeTrust({ record, store: sync, kept: (heard) => { writeOfficeRecord(this.keys, heard) } })
    const parts: SyncParts = { office: record.office, store: this.#watched(sync), wire: this.#line(store.device), vouching: trust, verifyHead: trust.verifyHead, trust }
    const [push, pull] = [new PushLane(parts), new PullLane(parts)]
    this.#store = store
    this.#trust = trust
    this.#lanes = { push: laneOf(() => push.step(never)), pull: laneOf(() => pull.step(0, never)) }
  }

  #watched(sync: SyncStore): SyncStore {
    const [goBackTo, ownAfter, lost, tailAfter] = [sync.goBackTo.bind(sync), sync.ownAfter.bind(sync), sync.lost.bind(sync), sync.tailAfter.bind(sync)]
    const few = (most: number, thin: number): number => (this.thin ? Math.min(most, thin) : most)
    return Object.assign(sync, {
      ownAfter: (seq: number, most: WholeActs, of?: DeviceId) => ownAfter(seq, { ...most, bytes: few(most.bytes, THIN.bytes) }, of),
      lost: (after: number, bytes: number) => lost(after, few(bytes, THIN.bytes)),
      tailAfter: (g: number, rows: number) => tailAfter(g, few(rows, THIN.rows)),
      goBackTo: (g: number, setAside?: number) => {
        this.#goesBack(this, g)
        return goBackTo(g, setAside)
      },
    })
  }

  #line(device: DeviceId): Wire {
    const line = this.#network.lineOf(this.name, device)
    return { ...line, push: ({ known, ...request }, abort) => line.push(this.saysNoPlace || !known ? request : { ...request, known }, abort) }
  }

  close(): void {
    for (const { database } of this.#looks.values()) database.close()
    this.#looks.clear()
    this.#store?.close()
    this.#store = null
    this.#lanes = null
  }

  /** Another Loket is put on it. */
  becomes(version: 'outdated' | 'current'): void {
    this.#network.forget(this.name)
    this.close()
    this.outdated = version === 'outdated'
    this.saysNoPlace = false
    // Another fold than the one that was there: all of it is folded anew.
    if (this.outdated) for (const end of ['', '-wal', '-shm']) rmSync(path.join(this.folder, 'data', `register.db${end}`), { force: true })
    this.open()
  }

  /** Its keys are gone, or older, and what it heard of terms with them: the next server tells it again. */
  forgetsTerms(): void {
    this.#obeyed = null
  }

  /** Whose word counts here. */
  get trust(): OfficeTrust {
    return must(this.#trust, `${this.name} was on`)
  }

  /** Whether it obeys another record of a term than the one it first saw. */
  changesItsMind(): boolean {
    const { term } = this.trust
    const before = this.#obeyed
    this.#obeyed = term
    return before !== null && term !== null && (term.n < before.n || (term.n === before.n && term.serverKey !== before.serverKey))
  }

  /** Begins a step where none is under way; it goes on as answers arrive. */
  begin(which: 'push' | 'pull'): boolean {
    const lane = this.lanes[which]
    if (lane.busy) return false
    lane.busy = true
    void lane.step().then(
      (said) => {
        Object.assign(lane, { said, busy: false })
        if (said.did === 'taken' && this.#lanes?.pull === lane) this.keepsUp()
      },
      (defect: unknown) => {
        lane.busy = false
        this.defect ??= defect
      },
    )
    return true
  }

  /** Rows of a file of its; as long as it is on. */
  rows<Row>(file: 'register.db' | 'stream.db' | 'log.db', sql: string, ...args: readonly (string | number)[]): readonly Row[] {
    const open = this.#looks.get(file) ?? { database: new Database(path.join(this.folder, 'data', file), { readonly: true }), statements: new Map<string, Database.Statement>() }
    this.#looks.set(file, open)
    const statement = open.statements.get(sql) ?? open.database.prepare(sql)
    open.statements.set(sql, statement)
    return statement.all(...args) as readonly Row[]
  }

  /** What it does about numbers by itself. */
  keepsUp(): number {
    const isDoubted = this.skew !== 0 && doubtNow(this.store, this.now()) !== null
    const [command, now] = [newId<CommandId>(), this.now()]
    const done = upkeep(this.store, { now, command })
    if (done > 0 && upkeep(this.store, { now, command: `${command} again` as CommandId }) > 0) this.defect ??= new Error('does about numbers by itself what it has just done')
    if (isDoubted && done > 0) this.defect ??= new Error('does about numbers by itself what a clock says that nobody believes')
    return done
  }

  act<Value>(officer: Officer | null, work: (tx: Transaction) => Value): Value {
    return this.store.transact({ command: this.nextCommand(), actor: officer?.id ?? null, role: officer?.roles[0]?.role ?? null, now: this.now() }, work)
  }

  /** What the officer's desk asks of a dossier, decided and recorded as the calls do it. Gives back the refusal's code, or null. */
  tries(officer: Officer, dossier: DossierId, command: DossierCommand): string | null {
    const caller = { name: 'dossier.act', officer, command: this.nextCommand(), now: this.now() }
    const performs = (): Answer<unknown> => perform(this.store, caller, (tx) => {
      const decided = decideInAct(this.store, tx, caller, dossier, command)
      return decided.ok ? { ok: true, value: {} } : decided
    })
    const answer = performs()
    if (this.clicksTwice && answer.ok) this.#onceAlone(caller.command, performs)
    return answer.ok ? null : answer.refusal.code
  }

  /** The same command comes again: it has one effect, and its answer is kept. */
  #onceAlone(command: CommandId, performs: () => unknown): void {
    const { seq } = this.sync.ownEnd()
    if (this.store.answerOf(command) === null) this.defect ??= new Error('a command was done, and its answer is not kept')
    try {
      performs()
    } catch {
      // It is refused as a defect: who asks again is given the answer that is kept.
    }
    if (this.sync.ownEnd().seq !== seq) this.defect ??= new Error('a command was done twice')
  }

  /** Whether the server answered it last. */
  get hears(): boolean {
    return ['nothing', 'taken', 'rewound'].includes(this.lanes.pull.said?.did ?? '')
  }

  nextCommand(): CommandId {
    return newId<CommandId>()
  }

  state = (dossier: DossierId): Dossier | null => this.store.dossiers.state(dossier)
}

export const newId = <Id extends string>(): Id => randomUUID() as string as Id

/** What came with later versions; nobody does any of it at a PC that is outdated. */
export const LATER: ReadonlySet<string> = new Set(['step.completed', 'officer.changed', 'dossier.taken'])
const KNOWN_BEFORE: Knows = (event) => knownEvent(event) && !LATER.has(event.type)

const laneOf = (step: Lane['step']): Lane => ({ step, said: null, busy: false })

const machineOf = (name: string): Machine => ({ system: name, board: name, nets: [] })
