import type { Browser, Page } from 'playwright'
import type { DossierId } from '../../domain/ids.ts'
import { must } from '../../domain/must.ts'
import { ROLES } from '../../domain/officer/role.ts'
import { ServerProgram } from '../sync-http/server-program.ts'
import { atTheDossier } from './at-the-dossier.ts'
import { establishedOffice } from './established-office.ts'
import { launchBrowser, LoketUnderTest } from './loket-under-test.ts'
import { sharesBooks } from './shares-books.ts'
import { WiredPc } from './wired-pc.ts'

const ADMIN = 'Hendra Wijaya'
/** Who works at Dairi's steps beside the usual staff. */
const TEAM = [
  { name: 'Fajar Nugroho', role: ROLES.technicalTeam },
  { name: 'Slamet Riyadi', role: ROLES.divisionHead },
  { name: 'Lilis Suryani', role: ROLES.generalAffairs },
  { name: 'Yuli Astuti', role: ROLES.supervisor },
]

/** A server, and the three counters that have joined it, each by a cable of its own. */
export class OfficeOfThree {
  readonly browser: Browser
  readonly server: ServerProgram
  /** The PC that founded the office, the Back Office's, and the one upstairs. */
  readonly pcs: readonly [WiredPc, WiredPc, WiredPc]

  private constructor(browser: Browser, server: ServerProgram, pcs: OfficeOfThree['pcs']) {
    this.browser = browser
    this.server = server
    this.pcs = pcs
  }

  static async opened(service: string): Promise<OfficeOfThree> {
    const [browser, server, founded, ...empty] = await Promise.all([launchBrowser(), new ServerProgram().start(), establishedOffice(service, TEAM), started(), started()])
    await sharesBooks(founded, ADMIN)
    const [first, second, third] = await Promise.all([founded, ...empty].map((loket, index) => WiredPc.at(`PC Loket ${index + 1}`, loket, () => server.port)))
    const office = new OfficeOfThree(browser, server, [must(first, 'a PC'), must(second, 'a PC'), must(third, 'a PC')])
    for (const pc of office.pcs) await pc.joins(await server.code(pc.name), ADMIN, pc === first)
    return office
  }

  /** An officer's window at a PC, with this dossier's page. */
  window(pc: WiredPc, dossier: DossierId, name: string): Promise<Page> {
    return atTheDossier(this.browser, pc.loket, dossier, name)
  }

  async level(): Promise<void> {
    for (const pc of this.pcs) await pc.level()
  }

  async close(): Promise<void> {
    await this.browser.close()
    for (const pc of this.pcs) await pc.remove()
    await this.server.close()
  }
}

async function started(): Promise<LoketUnderTest> {
  const loket = new LoketUnderTest()
  await loket.start()
  return loket
}
