import type { Nature } from '#domain/dossier/disposition.ts'
import type { Dossier } from '#domain/dossier/state.ts'
import type { LetterContent } from '#domain/dossier/letter-content.ts'
import type { RecordedDossierEvent } from '#domain/dossier/events.ts'
import type { DossierId } from '#domain/ids.ts'
import { type GivenNumber, isSameNumber } from '#domain/numbering/number-book.ts'
import type { DocumentId } from '#domain/workflow/procedure.ts'
import type { DossierReader } from '#store/contract/dossier-reader.ts'

type Reader = Pick<DossierReader, 'state' | 'history'>

/** What stands where a dossier's own words would, of one that cannot be read. */
export const UNREADABLE = 'Berkas tidak terbaca'

/** Whom the letter of this number goes to, or went to before it was voided or written anew: the agency asked, the team sent out, else the applicant. */
export function addressee(number: GivenNumber, id: DossierId, dossiers: Reader): string {
  const dossier = dossiers.state(id)
  if (!dossier) return UNREADABLE
  const content = contentOf(number, dossier, dossiers)
  if (content?.letter === 'request-letter') return content.to
  if (content?.letter === 'assignment-letter') return content.members.map(({ name }) => name).join(', ')
  return dossier.applicant.name
}

/** Sifat of that letter; null where it has none, as a permit. */
export function natureOf(number: GivenNumber, id: DossierId, dossiers: Reader): Nature | null {
  const dossier = dossiers.state(id)
  const content = dossier && contentOf(number, dossier, dossiers)
  return content?.letter === 'request-letter' || content?.letter === 'refusal-letter' ? (content.nature ?? 'ordinary') : null
}

function contentOf(number: GivenNumber, { id, documents, registerNumber }: Dossier, dossiers: Reader): LetterContent | null {
  if (registerNumber && isSameNumber(registerNumber, number)) return null
  const letter = Object.values(documents).find((document) => document.number && isSameNumber(document.number, number))
  return letter ? letter.content : contentWhenGiven(number, dossiers.history(id))
}

/** A letter's content changes after its number is void, never before: so it said then what had been written last. */
function contentWhenGiven(number: GivenNumber, history: readonly RecordedDossierEvent[]): LetterContent | null {
  const written = new Map<DocumentId, LetterContent>()
  for (const { event } of history) {
    if (event.type === 'letter.drafted') written.set(event.body.document, event.body.content)
    if (event.type === 'number.given' && isSameNumber(event.body.number, number)) return event.body.document === null ? null : (written.get(event.body.document) ?? null)
  }
  return null
}
