import { localDate } from '#domain/calendar/office-time.ts'
import type { DossierId, IsoDate, IsoInstant } from '#domain/ids.ts'
import { randomUUID } from 'node:crypto'
import { acts, type Details, type Intake, OpenOffice, type Person, sitisForm } from './open-office.ts'

const HAND_OVER = { recipient: 'Agus Salim', identity: 'ktp', identityTail: '0007', relation: 'proxy', powerOfAttorney: 'Surat kuasa bermeterai', receiptWithdrawn: true, dueAtPickUp: [] } as const

/** Steps 3 to 8 of the Pekanbaru line: who does each, and what the act asks. */
const TO_THE_NUMBER: readonly (readonly [Person, (date: IsoDate) => Details])[] = [
  ['dewi', () => ({})],
  ['rina', () => ({})],
  ['bambang', () => ({})],
  ['nurul', () => ({})],
  ['ratna', (date) => ({ signature: { date, place: '' } })],
  ['dewi', (date) => ({ numberDate: date })],
]

/** An office in which something stands in each of its lists. */
export class BusyOffice {
  readonly office: OpenOffice
  readonly #form: Intake
  readonly #names: string[] = []

  private constructor(office: OpenOffice, form: Intake) {
    this.office = office
    this.#form = form
  }

  static async at(opening: string): Promise<BusyOffice> {
    const office = await OpenOffice.established(opening as IsoInstant)
    return new BusyOffice(office, await sitisForm(office))
  }

  /** A minute after whatever came before. Each name has a NIK of its own, which ends alike. */
  async takesIn(name: string, change: Partial<Intake> = {}): Promise<DossierId> {
    this.office.minutesPass(1)
    const dossier = randomUUID() as string as DossierId
    await this.office.ask('budi', 'intake.receive', { ...this.#form, dossier, applicant: { ...this.#form.applicant, name, nik: this.#nikOf(name) }, ...change })
    return dossier
  }

  /** With an STR that ends. */
  takesInUntil(name: string, strExpiry: string): Promise<DossierId> {
    return this.takesIn(name, { permitData: { form: 'optician', strNumber: 'STR 1', strExpiry: strExpiry as IsoDate, workplaceName: 'Optik Terang', workplaceAddress: 'Jalan Pasar 7', placeSequence: 1 } })
  }

  takesInIncomplete(name: string): Promise<DossierId> {
    const checklist = this.#form.checklist.map((item, index) => (index === 0 ? { ...item, state: 'absent' as const, note: 'Belum dibawa' } : item))
    return this.takesIn(name, { verdict: 'incomplete', reason: 'Surat permohonan belum ada.', checklist })
  }

  /** Signed and numbered on the day it is, a minute after whatever came before. */
  async getsPermit(dossier: DossierId): Promise<void> {
    this.office.minutesPass(1)
    for (const [person, details] of TO_THE_NUMBER) await acts(this.office, person, dossier, details(this.today))
  }

  async isFetched(dossier: DossierId): Promise<void> {
    this.office.minutesPass(1)
    await acts(this.office, 'budi', dossier, { handOver: HAND_OVER })
  }

  #nikOf(name: string): string {
    if (!this.#names.includes(name)) this.#names.push(name)
    const { nik } = this.#form.applicant
    return `${nik.slice(0, 4)}${String(this.#names.indexOf(name) + 1).padStart(2, '0')}${nik.slice(6)}`
  }

  /** After weeks without a word, or in a new year, Wati says that the PC's date is right. */
  async comesTo(instant: string): Promise<void> {
    this.office.now = instant as IsoInstant
    await this.office.ask('wati', 'clock.confirm', { today: this.today })
  }

  /** On the office's wall. */
  get today(): IsoDate {
    return localDate(this.office.now, 'Asia/Jakarta')
  }
}
