import { randomUUID } from 'node:crypto'
import { localDate } from '../../domain/calendar/office-time.ts'
import type { DossierId, IsoInstant } from '../../domain/ids.ts'
import { sampleOffice } from '../../electron/sample/office.ts'
import { OpenOffice, sitisForm, type Intake } from '../calls/open-office.ts'
import { LoketUnderTest } from './loket-under-test.ts'

const DAY = 24 * 60 * 60_000

/** An office with some weeks behind it: what was taken in when is said first, then Loket is started on its folder. Everyone's PIN is that of the calls' tests. */
export class PastOffice {
  readonly office: OpenOffice
  readonly #form: Intake

  private constructor(office: OpenOffice, form: Intake) {
    this.office = office
    this.#form = form
  }

  static async established(daysAgo: number): Promise<PastOffice> {
    const office = await OpenOffice.established(new Date(Date.now() - daysAgo * DAY).toISOString() as IsoInstant)
    return new PastOffice(office, await sitisForm(office))
  }

  /** Siti's application under another name, and whatever else differs. */
  form(name: string, change: Partial<Intake> = {}, person: Partial<Intake['applicant']> = {}): Intake {
    return { ...this.#form, dossier: randomUUID() as DossierId, applicant: { ...this.#form.applicant, name, ...person }, ...change }
  }

  /** A second before the next. Comes back with its register number. */
  async takesIn(...form: Parameters<PastOffice['form']>): Promise<string> {
    await this.#vouchForToday()
    const { registerNumber } = await this.office.ask('budi', 'intake.receive', this.form(...form))
    this.office.now = new Date(Date.parse(this.office.now) + 1000).toISOString() as IsoInstant
    return registerNumber
  }

  /** Today, a minute before the test. After weeks without a word Wati says that the PC's date is right. */
  async comesToToday(): Promise<void> {
    this.office.now = new Date(Date.now() - 60_000).toISOString() as IsoInstant
    await this.#vouchForToday()
  }

  async opens(): Promise<LoketUnderTest> {
    await this.comesToToday()
    await this.office.counter.close()
    const loket = new LoketUnderTest(this.office.root)
    await loket.start()
    return loket
  }

  /** After a month without an act, or in a new year, somebody says that the date is right. */
  async #vouchForToday(): Promise<void> {
    await this.office.ask('wati', 'clock.confirm', { today: localDate(this.office.now, sampleOffice.timeZone) })
  }
}
