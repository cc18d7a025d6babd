import { randomUUID } from 'node:crypto'
import { newChecklist } from '../../domain/requirement/checklist.ts'
import type { DossierId, IsoDate } from '../../domain/ids.ts'
import { must } from '../../domain/must.ts'
import { ROLES } from '../../domain/officer/role.ts'
import { roleTitle } from '../../domain/officer/role-title.ts'
import type { CallInput, CallOutput } from '../../protocol/calls.ts'
import { actDetails } from '../../electron/sample/act-details.ts'
import { Chance } from '../../electron/sample/chance.ts'
import { contentOf, signersOf } from '../../electron/sample/letters.ts'
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
  readonly #chance = new Chance(3)

  private constructor(loket: LoketUnderTest, program: Program) {
    this.loket = loket
    this.program = program
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
    const view = await this.open(dossier)
    for (const { id, letter, content, may } of view.documents) {
      if (content === null && may.includes('draft')) await this.program.ask('letter.draft', { dossier, document: id, content: contentOf(letter, view, today(), refused) })
    }
    for (const { id, letter, may } of (await this.open(dossier)).documents) {
      for (const signer of may.includes('sign') ? signersOf(letter, { name: NAME, nip: '', roles: [] }) : []) await this.program.ask('letter.sign', { dossier, document: id, signer, date: today() })
      if (may.includes('number')) await this.program.ask('letter.number', { dossier, document: id, date: null })
    }
  }

  /** One outcome of the step it stands at as it was read, by call; the usual one unless told. */
  async act(before: View, outcome?: string): Promise<void> {
    const { dossier } = before.row
    const action = must(before.actions.find((one) => one.outcome === outcome) ?? before.actions[0], `an action at ${before.row.position}`)
    if (action.lacks.length > 0) await this.writeLetters(dossier, action.kind === 'refuse')
    const details = actDetails(before, action.asks, today(), this.#chance)
    await this.program.ask('dossier.act', { dossier, base: before.base, step: must(before.step, 'a step'), outcome: action.outcome, note: 'Sesuai telaah.', ...details })
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

const today = (): IsoDate => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Jakarta' }).format(new Date()) as IsoDate

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
