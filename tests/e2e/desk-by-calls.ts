import { randomUUID } from 'node:crypto'
import { localDate } from '../../domain/calendar/office-time.ts'
import type { DossierId } from '../../domain/ids.ts'
import { must } from '../../domain/must.ts'
import { newChecklist } from '../../domain/requirement/checklist.ts'
import type { DocumentId } from '../../domain/workflow/procedure.ts'
import { PIN } from './established-office.ts'
import { type LoketUnderTest, Program } from './loket-under-test.ts'

/** The office's desks asked as another program asks them: for what a test needs done before its own story begins. */
export class DeskByCalls {
  readonly program: Program

  private constructor(program: Program) {
    this.program = program
  }

  static async at(loket: LoketUnderTest): Promise<DeskByCalls> {
    return new DeskByCalls(await Program.enter(await loket.freshLink()))
  }

  async logIn(name: string): Promise<void> {
    const { officers } = await this.program.ask('session.state', {})
    const officer = must(officers.find((one) => one.name === name), name)
    await this.program.ask('session.logIn', { officer: officer.id, secret: PIN })
  }

  /** An optician's application, every paper brought; `to-check` leaves it at the checking step. */
  async takesIn(service: string, name: string, verdict: 'complete' | 'to-check' = 'complete'): Promise<DossierId> {
    const found = must((await this.program.ask('intake.services', {})).find((one) => one.name === service), service)
    const dossier = randomUUID() as DossierId
    await this.program.ask('intake.receive', {
      dossier,
      draft: null,
      service: found.id,
      applicationKind: 'new',
      applicant: { kind: 'person', name, nik: '1471014502950001', phone: '081276543210', email: '', address: 'Jalan Melati 3', nib: '', npwp: '', responsible: '' },
      permitData: { form: 'optician', strNumber: 'RO 1234', strExpiry: 'lifetime', workplaceName: 'Optik Terang', workplaceAddress: 'Jalan Pasar 7', placeSequence: 1 },
      checklist: newChecklist(found.requirements, 'new', {}).map((item) => ({ ...item, state: 'fits', note: '' })),
      copies: 1,
      stopmapColour: found.stopmapColours[0] ?? '',
      notes: '',
      attachments: [],
      verdict,
      reason: '',
    })
    return dossier
  }

  /** Each officer in turn does the usual outcome of the step the dossier stands at; with its checklist where it asks for one. */
  async passes(dossier: DossierId, ...names: readonly string[]): Promise<void> {
    for (const name of names) {
      await this.logIn(name)
      const { base, step, actions, checklist, noActionReason } = await this.program.ask('dossier.open', { dossier })
      const action = must(actions[0], `an action for ${name}: ${noActionReason}`)
      const ticked = action.asks.includes('checklist') ? { checklist: [...checklist] } : {}
      await this.program.ask('dossier.act', { dossier, base, step: must(step, 'a step'), outcome: action.outcome, note: '', ...ticked })
    }
  }

  /** The request for a recommendation, written, signed and numbered by whoever is logged in. */
  async writesRequest(dossier: DossierId): Promise<void> {
    const document = 'request-letter' as DocumentId
    const date = localDate((await this.program.ask('dossier.open', { dossier })).row.received, 'Asia/Jakarta')
    await this.program.ask('letter.draft', { dossier, document, content: { letter: 'request-letter', to: 'Kepala Dinas Kesehatan', place: 'Sukamaju', purpose: 'Pemenuhan persyaratan teknis.', answerBy: null } })
    await this.program.ask('letter.sign', { dossier, document, signer: { name: 'Ratna Dewanti', nip: '', title: 'Kepala Dinas' }, date })
    await this.program.ask('letter.number', { dossier, document, date: null })
  }

  async notes(dossier: DossierId, text: string): Promise<void> {
    await this.program.ask('dossier.addNote', { dossier, text })
  }

  async disposes(dossier: DossierId, from: string, to: string): Promise<void> {
    const { officers } = await this.program.ask('session.state', {})
    await this.logIn(from)
    await this.program.ask('disposition.send', { dossier, to: officers.filter(({ name }) => name === to).map(({ id }) => id), instruction: 'Untuk diproses.', nature: 'urgent', deadline: null, parent: null })
  }

  /** "Langkah 6 · …": where it stands. */
  async position(dossier: DossierId): Promise<string> {
    return (await this.program.ask('dossier.open', { dossier })).row.position
  }
}
