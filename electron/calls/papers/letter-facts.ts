import { numberOnPaper } from '#domain/dossier/number-to-follow.ts'
import type { Dossier } from '#domain/dossier/state.ts'
import { must } from '#domain/must.ts'
import type { LetterFacts } from '#documents/facts.ts'
import type { Reading } from '../dossier/reading.ts'
import { permitNumber } from '../dossier/dossier-row.ts'
import type { DossierPart } from './dossier-part.ts'
import { LEGAL_BASIS } from './legal-basis.ts'
import { initialBoxes, signerName } from './permit-facts.ts'

/** A letter as its desk wrote it, with signatures, initials and number as they stand. */
export function letterFacts(kind: LetterFacts['kind'], part: DossierPart, dossier: Dossier, reading: Reading): LetterFacts {
  const procedure = reading.procedureOf(dossier)
  const paper = kind === 'refusal-draft' ? 'refusal-letter' : kind
  const document = must(procedure.documents.find((one) => one.paper === paper), `a document for ${kind}`)
  const state = must(dossier.documents[document.id], `${document.id} begun`)
  const { head } = reading.office
  const { signature, signed } = state
  const number = numberOnPaper(state)
  const drafted = must(state.drafted, `${document.id} written`)
  return {
    ...part,
    kind,
    letterName: document.name,
    number: number.text,
    numberDate: number.date,
    content: must(state.content, `content of ${document.id}`),
    drafted: { name: drafted.officerName, at: drafted.at },
    initials: initialBoxes(procedure, dossier, document.id),
    signer: { ...head, name: signature ? signerName(signature.signer, head.name) : head.name },
    signature: signature && { date: signature.date, mode: signature.mode },
    signed: signed.map(({ signer, title, nip, date }) => ({ name: signer, title, nip, date })),
    legalBasis: LEGAL_BASIS[procedure.permitForm],
    permitNumber: permitNumber(procedure, dossier),
  }
}
