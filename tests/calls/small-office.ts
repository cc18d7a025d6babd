import type { IsoInstant, OfficerId } from '#domain/ids.ts'
import { ROLES } from '#domain/officer/role.ts'
import { roleTitle } from '#domain/officer/role-title.ts'
import type { RoleId } from '#domain/officer/role.ts'
import { cpSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Counter, openCounter } from '../../electron/counter.ts'
import { Chance } from '../../electron/sample/chance.ts'
import { sampleOffice } from '../../electron/sample/office.ts'
import { SAMPLE_PIN, type SamplePerson } from '../../electron/sample/people.ts'
import { Staff } from '../../electron/sample/staff.ts'
import { cheapSecrets } from './cheap-secrets.ts'

const person = (no: number, name: string, desk: string, roles: readonly RoleId[]): SamplePerson => ({
  id: `00000000-0000-4000-8000-${String(no).padStart(12, '0')}` as OfficerId,
  name,
  nip: '',
  rank: '',
  desk,
  roles: roles.map((role) => ({ role, title: roleTitle(role) })),
})

/** The three officers of a small office, who hold every role between them. */
export const BUDI = person(21, 'Budi Santoso', 'Loket', [ROLES.frontOffice, ROLES.generalAffairs])
export const DEWI = person(22, 'Dewi Lestari', 'Back Office', [ROLES.backOffice, ROLES.technicalTeam, ROLES.licensingOfficer, ROLES.juniorAnalyst, ROLES.sectionHead])
export const RATNA = person(23, 'Ratna Dewanti', 'Pimpinan', [ROLES.headOfOffice, ROLES.secretary, ROLES.divisionHead, ROLES.seniorAnalyst, ROLES.supervisor])
export const EVERYBODY = [BUDI, DEWI, RATNA] as const

/** An office on real folders with a clock that moves when told, and a power switch. */
export class SmallOffice {
  now: IsoInstant
  counter: Counter
  readonly staff: Staff
  #root = mkdtempSync(path.join(tmpdir(), 'loket-day-'))

  private constructor(now: IsoInstant) {
    this.now = now
    this.counter = this.#open()
    this.staff = new Staff({ call: (client, name, request) => this.counter.call(client, name, request) }, new Chance(40), EVERYBODY)
  }

  static async established(now: string): Promise<SmallOffice> {
    const office = new SmallOffice(now as IsoInstant)
    const { staff } = office
    const { services, books } = await staff.ask(BUDI.id, 'setup.options', {})
    const { officer: admin } = await staff.ask(BUDI.id, 'setup.establish', {
      office: { ...sampleOffice, policy: { ...sampleOffice.policy, idleMinutes: 10 } },
      officer: { name: 'Hendra Wijaya', nip: '', rank: '', desk: 'Admin', roles: [], secret: SAMPLE_PIN },
      services: services.map((service) => service.id),
      books: books.map(({ id, template, code }) => ({ id, template, code, next: 1 })),
      alone: true,
    })
    for (const officer of EVERYBODY) await staff.ask(admin, 'officer.save', { officer: { ...officer, active: true }, secret: SAMPLE_PIN })
    return office
  }

  minutesPass(minutes: number): void {
    this.now = new Date(Date.parse(this.now) + minutes * 60_000).toISOString() as IsoInstant
  }

  /** The power goes: what is on the disk at this moment is all there is; nobody closed anything. */
  async powerCut(): Promise<void> {
    const root = mkdtempSync(path.join(tmpdir(), 'loket-day-'))
    cpSync(this.#root, root, { recursive: true })
    const before = this.counter
    this.#root = root
    this.counter = this.#open()
    await before.close()
  }

  async bytes(officer: SamplePerson, paper: string): Promise<Uint8Array> {
    await this.staff.ask(officer.id, 'desk.queues', {})
    const answer = await this.counter.bytes(`sample-${officer.id}`, { method: 'GET', path: `/papers/${paper}.pdf` })
    if (answer.status !== 200) throw new Error(`paper ${paper}: ${answer.status}`)
    return answer.body
  }

  #open(): Counter {
    return openCounter({ data: path.join(this.#root, 'data'), keys: path.join(this.#root, 'keys'), sample: true, version: '0.0.0-test' }, { now: () => this.now, secrets: cheapSecrets })
  }
}
