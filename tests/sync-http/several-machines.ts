import { expect } from 'vitest'
import { type OpenOffice, PIN } from '../calls/open-office.ts'
import { Hosting } from './hosted-server.ts'
import { furtherPc } from './let-in.ts'
import { level, PATIENT } from './levelling.ts'
import { ServerProgram } from './server-program.ts'

/** Counters as the app runs them, hosts that may keep a server, and server programs; all ended together. */
export class SeveralMachines {
  readonly #offices: OpenOffice[] = []
  readonly #hosts: Hosting[] = []
  readonly #programs: ServerProgram[] = []

  async program(): Promise<ServerProgram> {
    const server = new ServerProgram()
    this.#programs.push(server)
    return server.start()
  }

  kept(office: OpenOffice): OpenOffice {
    this.#offices.push(office)
    return office
  }

  /** That PC may become the office's server. */
  async hosts(office: OpenOffice): Promise<void> {
    this.#hosts.push(await Hosting.of(office))
  }

  /** A further PC with the PINs, which come a little after the office. */
  async readyPc(code: string, first: OpenOffice): Promise<OpenOffice> {
    const office = this.kept(await furtherPc(code, first))
    await level(first, office)
    await expect.poll(async () => (await office.raw('a window', 'session.logIn', { officer: office.idOf('hendra'), secret: PIN })).ok, PATIENT).toBe(true)
    return office
  }

  /** Gone for good, its folders aside. */
  async lost(office: OpenOffice): Promise<void> {
    this.#offices.splice(this.#offices.indexOf(office), 1)
    await office.counter.close()
  }

  async end(): Promise<void> {
    for (const { counter } of this.#offices.splice(0)) await counter.close()
    for (const host of this.#hosts.splice(0)) await host.close()
    for (const program of this.#programs.splice(0)) await program.close()
  }
}
