import { randomUUID } from 'node:crypto'
import path from 'node:path'
import type { DossierCommand } from '#domain/dossier/commands.ts'
import type { Dossier } from '#domain/dossier/state.ts'
import type { CommandId, DossierId, IsoInstant, OfficeId } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import type { Officer } from '#domain/officer/officer.ts'
import type { Transaction } from '#store/contract/transaction.ts'
import type { Machine } from '#store/mark/machine.ts'
import { openStore } from '#store/open-store.ts'
import type { Store } from '#store/store.ts'
import { decideInAct } from '../../electron/calls/dossier/decide-in-act.ts'
import { perform } from '../../electron/calls/perform.ts'
import { PullLane } from '../../electron/sync/engine/pull-lane.ts'
import { PushLane } from '../../electron/sync/engine/push-lane.ts'
import type { SyncParts } from '../../electron/sync/engine/sync-parts.ts'

/** One lane of a PC: a step of it at a time. */
interface Lane {
  readonly step: () => Promise<{ readonly did: string }>
  /** What the last step came to; null before the first. */
  said: { readonly did: string } | null
  busy: boolean
}

const never = new AbortController().signal

/** A PC of the office: its real store and its lanes. `store` is there while it is on. */
export class SimPc {
  readonly name: string
  readonly folder: string
  /** How far its clock is off, milliseconds. */
  skew = 0
  /** What a lane threw: a defect. */
  defect: unknown = null
  readonly #time: () => number
  readonly #parts: Omit<SyncParts, 'store'>
  #store: Store | null = null
  #lanes: { readonly push: Lane; readonly pull: Lane } | null = null

  constructor(name: string, folder: string, time: () => number, parts: Omit<SyncParts, 'store'>) {
    this.name = name
    this.folder = folder
    this.#time = time
    this.#parts = parts
  }

  get office(): OfficeId {
    return this.#parts.office
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

  open(): void {
    const store = openStore({ data: path.join(this.folder, 'data'), keys: path.join(this.folder, 'keys'), now: this.now, machine: machineOf(this.name), code: () => this.name[0] ?? '', joined: true, onFault: (fault) => { throw fault } })
    const parts: SyncParts = { ...this.#parts, store: must(store.sync, 'a joined store') }
    const [push, pull] = [new PushLane(parts), new PullLane(parts)]
    this.#store = store
    this.#lanes = { push: laneOf(() => push.step(never)), pull: laneOf(() => pull.step(0, never)) }
  }

  close(): void {
    this.#store?.close()
    this.#store = null
    this.#lanes = null
  }

  /** Begins a step where none is under way; it goes on as answers arrive. */
  begin(which: 'push' | 'pull'): boolean {
    const lane = this.lanes[which]
    if (lane.busy) return false
    lane.busy = true
    void lane.step().then(
      (said) => { Object.assign(lane, { said, busy: false }) },
      (defect: unknown) => {
        lane.busy = false
        this.defect ??= defect
      },
    )
    return true
  }

  act<Value>(officer: Officer | null, work: (tx: Transaction) => Value): Value {
    return this.store.transact({ command: newId<CommandId>(), actor: officer?.id ?? null, role: officer?.roles[0]?.role ?? null, now: this.now() }, work)
  }

  /** What the officer's desk asks of a dossier, decided and recorded as the calls do it. Gives back the refusal's code, or null. */
  tries(officer: Officer, dossier: DossierId, command: DossierCommand): string | null {
    const caller = { name: 'dossier.act', officer, command: newId<CommandId>(), now: this.now() }
    const answer = perform(this.store, caller, (tx) => {
      const decided = decideInAct(this.store, tx, caller, dossier, command)
      return decided.ok ? { ok: true, value: {} } : decided
    })
    return answer.ok ? null : answer.refusal.code
  }

  state(dossier: DossierId): Dossier | null {
    return this.store.dossiers.state(dossier)
  }
}

export const newId = <Id extends string>(): Id => randomUUID() as string as Id

const laneOf = (step: Lane['step']): Lane => ({ step, said: null, busy: false })

const machineOf = (name: string): Machine => ({ system: name, board: name, nets: [] })
