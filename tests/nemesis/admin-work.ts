import { setTimeout as delay } from 'node:timers/promises'
import { localDate } from '#domain/calendar/office-time.ts'
import type { DeviceId, IsoInstant, OfficerId } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import type { CallInput, CallName, CallOutput } from '#protocol/calls.ts'
import { sampleOffice } from '../../electron/sample/office.ts'
import { samplePeople } from '../../electron/sample/people.ts'
import { Staff } from '../../electron/sample/staff.ts'
import { standingOf } from '../torture/standing-of.ts'
import type { CounterWork } from './counter-work.ts'
import type { NemesisPc } from './nemesis-pc.ts'
import type { ServerKeeper } from './server-keeper.ts'
import { until } from './until.ts'

/** How long an admin goes on trying, seconds: a line that hangs is given up after half a minute. */
const INSISTS = 120
/** Milliseconds between tries. */
const AGAIN = 500

/** The office's admin at one of its PCs, who tries until it is done. */
export class AdminWork {
  readonly #work: CounterWork
  readonly #admin: OfficerId
  readonly #staff: Staff

  constructor(work: CounterWork, admin: OfficerId) {
    this.#work = work
    this.#admin = admin
    this.#staff = new Staff(work.pc.office, work.pc.chance, samplePeople)
  }

  get #pc(): NemesisPc {
    return this.#work.pc
  }

  /** Throws what was last said against it. */
  async asks<Name extends CallName>(name: Name, input: CallInput<Name>): Promise<CallOutput<Name>> {
    const last = performance.now() + INSISTS * 1000
    for (;;) {
      try {
        return await this.#work.alone(() => this.#staff.ask(this.#admin, name, input))
      } catch (error) {
        if (performance.now() > last) throw new Error(`${this.#pc.name}: ${String(error)}`, { cause: error })
        await delay(AGAIN)
      }
    }
  }

  /** Which device this PC is. */
  async device(): Promise<DeviceId> {
    return must((await this.asks('sync.devices', {})).devices.find(({ own }) => own), `${this.#pc.name} among the office's PCs`).device
  }

  async revokes(device: DeviceId): Promise<void> {
    const isRevoked = async () => (await this.asks('sync.devices', {})).devices.some((one) => one.device === device && one.revoked !== null)
    const revoked = await until(async () => {
      await this.#work.alone(() => this.#staff.ask(this.#admin, 'sync.revoke', { device })).catch(() => {})
      return isRevoked()
    }, INSISTS)
    if (!revoked) throw new Error(`${this.#pc.name} could not revoke ${device}`)
  }

  /** Another server goes on, from this PC, which opens anew for it. */
  async changesServer(server: ServerKeeper, change: Omit<CallInput<'server.change'>, 'code'>): Promise<void> {
    const term = (await this.#standing()).term ?? 0
    await this.#opensAnewFor('server.change', { server, name: this.#pc.name }, change, async () => ((await this.#standing()).term ?? 0) > term)
  }

  /** With codes of that server, as many as it takes: until this PC is as wanted. `name`: how the office calls it from then on. */
  async joins(server: ServerKeeper, isAsWanted: (standing: CallOutput<'sync.standing'>) => boolean, name = this.#pc.name): Promise<void> {
    await this.#opensAnewFor('sync.join', { server, name }, {}, async () => {
      const standing = await this.#standing()
      return standing.state === 'in-touch' && isAsWanted(standing)
    })
  }

  async #opensAnewFor(call: 'sync.join' | 'server.change', { server, name }: { readonly server: ServerKeeper; readonly name: string }, input: object, isDone: () => Promise<boolean>): Promise<void> {
    let [code, said] = ['', '']
    const done = await until(async () => {
      if (await isDone()) return true
      await server.runs()
      try {
        code ||= this.#pc.codeByCable(await server.program.code(name))
        await this.#work.alone(async () => {
          await this.#staff.ask(this.#admin, call, { ...input, code } as CallInput<typeof call>)
          await this.#pc.office.opensAnew()
        })
      } catch (error) {
        said = String(error)
        // A server that fell knows of no codes any more.
        if (said.includes('code-refused')) code = ''
        await delay(AGAIN)
      }
      return false
    }, INSISTS)
    if (!done) throw new Error(`${this.#pc.name}: ${call}: ${said}, ${JSON.stringify(await this.#standing())}`)
  }

  #standing(): Promise<CallOutput<'sync.standing'>> {
    return this.#work.alone(() => standingOf(this.#pc.office))
  }

  /** Those that are nobody's are let in no more; then, with minutes, this PC goes on behind all the numbers that are in the hand of a device no PC is, also those of the year to come. `devices`: those that are some PC's. `now`: of the clock that is furthest ahead. */
  async takesOver(devices: ReadonlySet<DeviceId>, now: IsoInstant): Promise<void> {
    this.#pc.office.now = now
    const to = await this.device()
    const today = localDate(now, sampleOffice.timeZone)
    const { years } = await this.asks('hands.account', { year: today.slice(0, 4) })
    // As an admin goes through the years: what it holds of later ones is taken over with this one's.
    for (const year of years.toSorted()) {
      const { runs } = await this.asks('hands.account', { year })
      const gone = new Set(runs.flatMap(({ held }) => held.map(({ device }) => device)).filter((device) => !devices.has(device)))
      for (const from of gone) await this.revokes(from)
      for (const from of gone) await this.asks('hands.takeOver', { year, from, to, minutes: 'Berita acara kehilangan komputer', date: today })
    }
  }
}
