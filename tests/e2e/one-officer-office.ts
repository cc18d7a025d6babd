import { randomUUID } from 'node:crypto'
import { newChecklist } from '../../domain/requirement/checklist.ts'
import type { DossierId } from '../../domain/ids.ts'
import { must } from '../../domain/must.ts'
import { ROLES } from '../../domain/officer/role.ts'
import { roleTitle } from '../../domain/officer/role-title.ts'
import type { CallInput, CallOutput } from '../../protocol/calls.ts'
import { Chance } from '../../electron/sample/chance.ts'
import { type Desk, doesOutcome, writesLetters } from './does-outcome.ts'
import { PIN, setUp } from './established-office.ts'
import { type LoketUnderTest, Program } from './loket-under-test.ts'

type View = CallOutput<'dossier.open'>
type Service = CallOutput<'intake.services'>[number]

export { PIN }
export const NAME = 'Sari Wulandari'

/** An office so small that one officer holds every desk: a whole SOP can be walked in one window. Offers all five services. */
export class OneOfficerOffice {
  readonly loket: LoketUnderTest
  readonly program: Program
  readonly #desk: Desk

  private constructor(loket: LoketUnderTest, program: Program) {
    this.loket = loket
    this.program = program
    this.#desk = { program, chance: new Chance(3), name: NAME }
  }

  static async established(): Promise<OneOfficerOffice> {
    const desks = Object.values(ROLES).filter((role) => role !== ROLES.admin && role !== ROLES.applicant)
    const loket = await setUp(null, [{ name: NAME, desk: 'Semua meja', roles: desks.map((role) => ({ role, title: roleTitle(role) })) }])
    const program = await Program.enter(await loket.freshLink())
    const { officers } = await program.ask('session.state', {})
    await program.ask('session.logIn', { officer: must(officers.find(({ name }) => name === NAME), NAME).id, secret: PIN })
    return new OneOfficerOffice(loket, program)
  }

  open(dossier: DossierId): Promise<View> {
    return this.program.ask('dossier.open', { dossier })
  }

  /** A complete application for a service, taken in; `to-check` leaves it at the checking step. */
  async takeIn(serviceName: string, name: string, verdict: 'complete' | 'to-check' = 'complete'): Promise<DossierId> {
    const service = must((await this.program.ask('intake.services', {})).find((one) => one.name === serviceName), serviceName)
    const dossier = randomUUID() as DossierId
    await this.program.ask('intake.receive', { ...application(service, name), dossier, verdict })
    return dossier
  }

  /** Whatever letters the present step is to write, written, signed and numbered. */
  async writeLetters(dossier: DossierId, refused = false): Promise<void> {
    await writesLetters(this.#desk, dossier, refused)
  }

  /** One outcome of the step it stands at as it was read, by call; the usual one unless told. */
  async act(before: View, outcome?: string): Promise<void> {
    await doesOutcome(this.#desk, before, outcome)
  }

  /** Usual outcomes until it stands at this step. */
  async goOnTo(dossier: DossierId, step: string): Promise<void> {
    for (let acts = 0; acts < 40; acts += 1) {
      const view = await this.open(dossier)
      if (view.step === step) return
      await this.act(view)
    }
    throw new Error(`never at ${step}`)
  }
}

function application({ id, permitForm, requirements, stopmapColours }: Service, name: string): Omit<CallInput<'intake.receive'>, 'dossier' | 'verdict'> {
  return {
    draft: null,
    service: id,
    applicationKind: 'new',
    applicant: { kind: 'person', name, nik: '1471014101900001', phone: '081234567890', email: '', address: 'Jalan Melati 5', nib: '', npwp: '', responsible: '' },
    permitData:
      permitForm === 'optician'
        ? { form: 'optician', strNumber: 'RO123456', strExpiry: 'lifetime', workplaceName: 'Optik Terang', workplaceAddress: 'Jalan Kenanga 3', placeSequence: 1 }
        : { form: 'standard-certificate', nib: '9120001234567', kbli: '01111', businessName: 'Optik Terang', risk: 'medium-high', ossNumber: 'OSS-1' },
    checklist: newChecklist(requirements, 'new', {}).map((item) => ({ ...item, state: 'fits', note: '' })),
    copies: 1,
    stopmapColour: stopmapColours[0] ?? '',
    notes: '',
    attachments: [],
    reason: '',
  }
}
