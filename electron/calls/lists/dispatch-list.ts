import { yearOf } from '#domain/calendar/iso-date.ts'
import { endOfDate, localDate, startOfDate } from '#domain/calendar/office-time.ts'
import type { DossierId, IsoDate, IsoInstant } from '#domain/ids.ts'
import type { HandOverRow, ListPeriod } from '#store/contract/list-reader.ts'
import type { Reading } from '../dossier/reading.ts'
import { identityWords } from '../papers/identity-words.ts'
import { UNREADABLE } from './addressee.ts'
import { dossierWords, letterName } from './dossier-words.ts'
import type { OfficeListPart, RowOf } from './office-list.ts'

/** Before and after every hand-over. */
const EVER: ListPeriod = { from: '0000-01-01T00:00:00.000Z' as IsoInstant, before: '9999-12-31T23:59:59.999Z' as IsoInstant }

/** Days on the office's wall, both counted, as instants. */
export const handOverPeriod = ({ from, to }: Pick<OfficeListPart, 'from' | 'to'>, { office }: Reading): ListPeriod => ({
  from: from === null ? EVER.from : startOfDate(from, office.timeZone),
  before: to === null ? EVER.before : endOfDate(to, office.timeZone),
})

/** Hand-overs, as they follow each other in that order, with their line in the book of their year, which begins at 1 every January. */
export function dispatchRows(handOvers: readonly HandOverRow[], order: 'newest-first' | 'oldest-first', reading: Reading): readonly RowOf<'dispatch'>[] {
  const zone = reading.office.timeZone
  let last: { readonly year: number; readonly no: number } | null = null
  const step = order === 'newest-first' ? -1 : 1
  return handOvers.map((handOver) => {
    const year = yearOf(localDate(handOver.at, zone))
    const no: number = last?.year === year ? last.no + step : reading.store.lists.ordinalOf(handOver, startOfDate(`${year}-01-01` as IsoDate, zone))
    last = { year, no }
    return dispatchRow(handOver, no, reading)
  })
}

/** Of a dossier that cannot be read, what was recorded of the hand-over itself: a book has no gaps. */
function dispatchRow({ at, dossier: id, letterNumber, letterDate, body }: HandOverRow, no: number, reading: Reading): RowOf<'dispatch'> {
  const dossier = reading.store.dossiers.state(id)
  const words = dossier ? { ...dossierWords(dossier, reading), letter: letterName(dossier, body.document, reading), unreadable: false } : unreadableWords(id)
  const { recipient, relation, powerOfAttorney, receiptWithdrawn } = body
  return { list: 'dispatch', ...words, no, at, letterNumber, letterDate, recipient, identity: identityWords(body), relation, powerOfAttorney, receiptWithdrawn }
}

const unreadableWords = (dossier: DossierId) => ({ dossier, registerNumber: '', applicantName: UNREADABLE, nikMasked: '', serviceName: '', position: UNREADABLE, letter: 'Surat', unreadable: true })
