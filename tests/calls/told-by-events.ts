import { createHash } from 'node:crypto'
import { expect } from 'vitest'
import { localDate } from '#domain/calendar/office-time.ts'
import type { DossierEvent, RecordedDossierEvent } from '#domain/dossier/events.ts'
import type { Dossier } from '#domain/dossier/state.ts'
import type { IsoInstant, TimeZone } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import type { DocumentId, Procedure } from '#domain/workflow/procedure.ts'
import type { PaperFacts } from '#documents/facts.ts'

type BodyOf<Type extends DossierEvent['type']> = Extract<DossierEvent, { type: Type }>['body']
type Told<Type extends DossierEvent['type']> = { readonly body: BodyOf<Type>; readonly at: IsoInstant; readonly by: string; readonly officer: string | null }

/** What papers of a dossier must say, read off its events alone: beside the fold and the gathering of facts, a second way to the same. */
export class ToldByEvents {
  readonly #events: readonly RecordedDossierEvent[]
  readonly #procedure: Procedure
  readonly #dossier: Dossier

  constructor(procedure: Procedure, dossier: Dossier, events: readonly RecordedDossierEvent[]) {
    this.#procedure = procedure
    this.#dossier = dossier
    this.#events = events
  }

  /** What the paper shows, to be held against its facts. */
  of(kind: PaperFacts['kind']): object {
    return { ...this.#everywhere(), ...this.#ofKind(kind) }
  }

  /** What its line in the Buku Register shows; days as the office counts them. */
  line(zone: TimeZone): object {
    const { nik, name, address, phone } = this.#corrected().applicant
    const [number, handedOver] = [this.#number(this.#documentOf('permit')), this.#all('document.handed-over').at(-1)]
    return {
      nik, name, address, phone,
      registerNumber: this.#number(null)?.text ?? '',
      received: localDate(must(this.#all('dossier.received')[0], 'an intake').at, zone),
      completeness: this.#all('dossier.accepted').length > 0 ? 'Lengkap' : 'Belum lengkap',
      permitNumber: number?.text ?? '',
      issueDate: number?.date ?? null,
      handOverDate: handedOver ? localDate(handedOver.at, zone) : null,
      recipient: handedOver?.body.recipient ?? '',
      remarks: this.#all('number.voided').map(({ body: { number: { text }, reason } }) => `Nomor ${text} batal: ${reason}`).join('; '),
    }
  }

  #everywhere(): object {
    const { body, at } = must(this.#all('dossier.received')[0], 'an intake')
    const { applicationKind, permitData, applicant } = this.#corrected()
    const { name, address, responsible, kind } = applicant
    const { id } = this.#dossier
    return { received: at, registerNumber: this.#number(null)?.text ?? '', applicationKind, permitData, serviceName: body.serviceName, applicant: { name, address, responsible, kind }, code: `LKT1:${id}:${createHash('sha256').update(id).digest('hex').slice(0, 4)}` }
  }

  #ofKind(kind: PaperFacts['kind']): object {
    switch (kind) {
      case 'receipt':
        return { ...this.#promised(), checklist: this.#dossier.checklist, copies: this.#corrected().copies }
      case 'return-slip':
        return this.#returned()
      case 'dispatch-slip':
        return this.#handedOver()
      case 'disposition-sheet':
        return { dispositions: this.#dispositions() }
      case 'control-sheet':
        return { ...this.#promised(), steps: this.#steps() }
      case 'blank':
      case 'permit':
        return this.#signedAndNumbered(this.#documentOf('permit'), this.#all('document.prepared').at(-1)?.at ?? null)
      default:
        return this.#letter(this.#documentOf(kind === 'refusal-draft' ? 'refusal-letter' : kind))
    }
  }

  /** As received, or as corrected since. */
  #corrected(): BodyOf<'dossier.received'> {
    return Object.assign({}, must(this.#all('dossier.received')[0], 'an intake').body, ...this.#all('dossier.corrected').map(({ body }) => body)) as BodyOf<'dossier.received'>
  }

  #promised(): object {
    return { promise: this.#all('dossier.accepted')[0]?.body.promise ?? null, stopmapColour: this.#corrected().stopmapColour }
  }

  #returned(): object {
    const { body: { reason, missing }, at } = must(this.#all('dossier.returned').at(-1), 'a return')
    return { reason, missing, returnedAt: at }
  }

  #handedOver(): object {
    const { body: { document, recipient, relation, powerOfAttorney, receiptWithdrawn }, at } = must(this.#all('document.handed-over').at(-1), 'a hand-over')
    const number = this.#number(document)
    return { recipient, relation, powerOfAttorney, receiptWithdrawn, handedOverAt: at, letterNumber: number?.text ?? '', letterDate: number?.date ?? null, contents: this.#procedure.documents.find(({ id }) => id === document)?.name }
  }

  #dispositions(): readonly object[] {
    const doneBy = (officer: string, disposition: string) => this.#all('disposition.done').find((done) => done.officer === officer && done.body.disposition === disposition)?.at ?? null
    return this.#all('disposition.sent').map(({ body: { to, instruction, nature, deadline, disposition }, at, by }) => ({ from: by, at, instruction, nature, deadline, to: to.map(({ officer, name }) => ({ name, done: doneBy(officer, disposition) })) }))
  }

  #steps(): readonly object[] {
    return this.#procedure.steps.map(({ id, activity }) => {
      const last = this.#all('step.completed').findLast(({ body }) => body.step === id && body.lastTurn)
      return { activity, done: last ? { name: expect.stringContaining(last.by) as string, at: last.at } : null }
    })
  }

  #letter(document: DocumentId): object {
    const { body: { content }, at, by } = must(this.#all('letter.drafted').findLast(({ body }) => body.document === document), 'a letter')
    const signed = this.#all('letter.signed').filter((mark) => mark.body.document === document && mark.at >= at)
    return { ...this.#signedAndNumbered(document, at), permitNumber: this.#numberOfOutcome(), content, drafted: { name: by, at }, signed: signed.map(({ body: { signer, title, nip, date } }) => ({ name: signer, title, nip, date })) }
  }

  /** Since it was written or prepared last. */
  #signedAndNumbered(document: DocumentId, since: IsoInstant | null): object {
    const own = <One extends { readonly body: { readonly document: DocumentId }; readonly at: IsoInstant }>(all: readonly One[]) => all.filter(({ body, at }) => body.document === document && (since === null || at >= since))
    const number = this.#number(document)
    const signed = own(this.#all('document.signed')).at(-1)?.body
    const given = own(this.#all('document.initialled')).map(({ body: { title }, at, by }) => ({ title, at, name: by }))
    const paper = this.#procedure.documents.find(({ id }) => id === document)?.paper
    return {
      number: number?.text ?? '',
      numberDate: number?.date ?? null,
      initials: expect.arrayContaining(given) as unknown,
      ...(paper === 'permit' ? { signedDate: signed?.date ?? null } : { signature: signed ? { date: signed.date, mode: signed.mode } : null }),
    }
  }

  /** The last that was given and stands. */
  #number(document: DocumentId | null) {
    const voided = new Set(this.#all('number.voided').map(({ body }) => body.number.text))
    return this.#all('number.given').findLast(({ body }) => body.document === document && !voided.has(body.number.text))?.body.number
  }

  /** The permit's, else the refusal's. */
  #numberOfOutcome(): string {
    const documents = (['permit', 'refusal-letter'] as const).flatMap((paper) => this.#procedure.documents.filter((one) => one.paper === paper))
    return documents.flatMap(({ id }) => this.#number(id)?.text ?? [])[0] ?? ''
  }

  #documentOf(paper: PaperFacts['kind']): DocumentId {
    return must(this.#procedure.documents.find((one) => one.paper === paper), paper).id
  }

  #all<Type extends DossierEvent['type']>(type: Type): readonly Told<Type>[] {
    return this.#events.flatMap(({ event, at, officerName, officer }) => (event.type === type ? [{ body: event.body as BodyOf<Type>, at, by: officerName, officer }] : []))
  }
}
