import type { DossierId } from '../../domain/ids.ts'
import { must } from '../../domain/must.ts'
import { Chance } from '../../electron/sample/chance.ts'
import type { CallOutput } from '../../protocol/calls.ts'
import { enrolmentCodeText, readEnrolmentCode } from '../../protocol/sync/enrolment-code.ts'
import { LineProxy } from '../nemesis/line-proxy.ts'
import { DeskByCalls } from './desk-by-calls.ts'
import { doesOutcome, today } from './does-outcome.ts'
import type { LoketUnderTest, Program } from './loket-under-test.ts'

type View = CallOutput<'dossier.open'>

/** A machine of the office with its cable to the server; its desks are asked as another program asks them. */
export class WiredPc {
  readonly name: string
  readonly loket: LoketUnderTest
  readonly cable: LineProxy
  readonly #chance = new Chance(23)
  #desk: DeskByCalls | null = null

  private constructor(name: string, loket: LoketUnderTest, cable: LineProxy) {
    this.name = name
    this.loket = loket
    this.cable = cable
  }

  /** `port`: the server's. Loket runs there and has joined nothing. */
  static async at(name: string, loket: LoketUnderTest, port: () => number): Promise<WiredPc> {
    return new WiredPc(name, loket, await LineProxy.open(port))
  }

  async remove(): Promise<void> {
    await this.loket.remove()
    await this.cable.close()
  }

  /** With a code as it was read off the server, but for the cable's port; comes back when `officer` can log in here. `setUp` = the office is here already, and this officer its admin. */
  async joins(code: string, officer: string, setUp: boolean): Promise<void> {
    const input = { code: enrolmentCodeText({ ...must(readEnrolmentCode(code), 'a code'), port: this.cable.port }) }
    const desk = await DeskByCalls.at(this.loket)
    if (setUp) await desk.logIn(officer)
    await desk.program.ask(setUp ? 'sync.join' : 'setup.join', input)
    await untilSo(`${officer} is logged in at ${this.name}`, async () => {
      const opened = await DeskByCalls.at(this.loket)
      await opened.logIn(officer)
      this.#desk = opened
      return true
    })
    await this.level()
  }

  get desk(): DeskByCalls {
    return must(this.#desk, 'a PC that has joined')
  }

  get program(): Program {
    return this.desk.program
  }

  /** This officer does the usual outcome of the step the dossier stands at, or the one that is named. */
  async does(dossier: DossierId, officer: string, outcome?: string): Promise<void> {
    await this.desk.logIn(officer)
    await doesOutcome({ program: this.program, chance: this.#chance, name: officer }, await this.view(dossier), outcome)
  }

  view(dossier: DossierId): Promise<View> {
    return this.program.ask('dossier.open', { dossier })
  }

  /** What became of this year’s numbers, as it is known here. */
  async account(): Promise<CallOutput<'hands.account'>> {
    return this.program.ask('hands.account', { year: today().slice(0, 4) })
  }

  /** It stands at this printed step here, too. */
  async seesAt(dossier: DossierId, step: string): Promise<void> {
    await untilSo(`${this.name} sees it at step ${step}`, async () => `${await this.desk.position(dossier)} `.startsWith(`Langkah ${step} `))
  }

  async isOffline(): Promise<void> {
    await untilSo(`${this.name} is offline`, async () => (await this.program.ask('sync.standing', {})).state === 'offline')
  }

  /** In touch, and nothing of its own waits for a place. */
  async level(): Promise<void> {
    await untilSo(`${this.name} is level`, async () => {
      const { state, acts, fetching } = await this.program.ask('sync.standing', {})
      return state === 'in-touch' && acts.kept === 0 && acts.sent === 0 && fetching === null
    })
  }
}

/** Looks until it is so; what throws is not so yet. Throws what was waited for. */
export async function untilSo(what: string, isSo: () => Promise<boolean>): Promise<void> {
  let last: unknown = null
  for (let looks = 0; looks < 300; looks += 1) {
    try {
      if (await isSo()) return
    } catch (error) {
      last = error
    }
    await new Promise((resolve) => { setTimeout(resolve, 100) })
  }
  throw new Error(`never so: ${what}`, { cause: last })
}
