import { shortDate } from '#domain/calendar/indonesian-date.ts'
import { localDate } from '#domain/calendar/office-time.ts'
import { yearOf } from '#domain/calendar/iso-date.ts'
import type { IsoInstant } from '#domain/ids.ts'
import { NUMBER_TO_FOLLOW } from '#domain/numbering/number-to-follow.ts'
import type { Officer } from '#domain/officer/officer.ts'
import { refusal } from '#domain/refusal.ts'
import { accept, refuse } from '#domain/result.ts'
import type { ParsedInput } from '#protocol/calls.ts'
import { agendaColumns } from '#documents/agenda-page.ts'
import { writeBook } from '#documents/export/write-book.ts'
import type { AgendaRowFacts } from '#documents/facts.ts'
import { NATURE_WORDS } from '#documents/words.ts'
import type { LedgerRow } from '#store/contract/number-reader.ts'
import type { Store } from '#store/store.ts'
import { type Reading, readNow } from '../dossier/reading.ts'
import type { Answer } from '../handler.ts'
import { FORMAT_NAMES, MEDIA_TYPES, tooLongToPrint } from '../jobs/book-files.ts'
import type { JobWork } from '../jobs/jobs.ts'
import { doubtNote, exportName } from '../jobs/export-name.ts'
import { printBook } from '../jobs/print-book.ts'
import { type AskedRow, askedRows } from '../numbering/asked-rows.ts'
import { giverName } from '../numbering/giver-name.ts'
import { addressee, natureOf } from './addressee.ts'
import { periodWords } from './list-words.ts'
import { lostCount, type LostNumber, withLost } from './with-lost.ts'

type Input = ParsedInput<'agenda.export'>

/** The agenda of a number book: every number in its order, void ones struck out with their reason, lost ones in their places. */
export function exportAgenda(store: Store, { format, book: id, from, to }: Input, officer: Officer, now: IsoInstant): Answer<JobWork> {
  const book = store.settings.books().find((one) => one.id === id)
  if (!book) return refuse(refusal('not-found', 'Buku nomor ini tidak ada. Muat ulang halamannya, lalu pilih lagi.'))
  const reading = readNow(store, now)
  const ledger = store.numbers.inNumberOrder(id, from, to)
  const gaps = store.numbers.gaps(id)
  const asked = askedRows(store, id).filter(({ date }) => (from === null || date >= from) && (to === null || date <= to))
  const total = ledger.total + lostCount(gaps) + asked.length
  const tooLong = tooLongToPrint(format, total, 'nomor', 'Pilih tahun atau masa yang lebih pendek')
  if (tooLong) return refuse(tooLong)
  const [title, scope] = [book.name, agendaScope({ from, to })]
  return accept({
    title: `${title} (${FORMAT_NAMES[format]})`,
    fileName: exportName(`agenda-${id}`, format, reading),
    mediaType: MEDIA_TYPES[format],
    total,
    run: (signal, progress) => {
      const rows = rowsOf(withLost(ledger.rows, gaps, { from, to }), asked, reading)
      if (format !== 'pdf') return writeBook(format, { name: sheetName(title), columns: agendaColumns, rows }, { signal, onProgress: progress, ...doubtNote(reading) })
      return printBook(rows, (common, taken) => ({ ...common, kind: 'agenda-page', title, scope, rows: taken }), { reading, officer, signal, progress })
    },
  })
}

function* rowsOf(ledger: Iterable<LedgerRow | LostNumber>, asked: readonly AskedRow[], { store, office }: Reading): Generator<AgendaRowFacts> {
  for (const row of ledger) yield 'no' in row ? lostRow(row, store) : agendaRow(row, store)
  for (const row of asked) yield askedFacts(row, shortDate(localDate(row.since, office.timeZone)))
}

/** Behind the numbers, since nobody knows yet which it will be. */
const askedFacts = ({ date, summary, letter, holder, officerName }: AskedRow, since: string): AgendaRowFacts =>
  ({ no: null, number: NUMBER_TO_FOLLOW, date, summary: `${letter} · ${summary}`, to: '', officer: officerName, remark: `Ditanyakan ${holder === '' ? '' : `ke ${holder} `}sejak ${since}`, void: false })

function lostRow({ no, closed }: LostNumber, store: Store): AgendaRowFacts {
  const officer = (closed?.officer && store.settings.officer(closed.officer)?.name) ?? ''
  const remark = closed ? `HILANG: ${closed.minutes} (${shortDate(closed.date)})` : 'HILANG: belum dicatat dari kertas'
  return { no, number: '', date: null, summary: '', to: '', officer, remark, void: false }
}

function agendaRow({ number, state, reason, summary, dossier, officer, device }: LedgerRow, store: Store): AgendaRowFacts {
  return {
    no: number.no,
    number: number.text,
    date: number.date,
    summary,
    to: dossier ? addressee(number, dossier, store.dossiers) : '',
    officer: giverName(store, { officer, device }),
    remark: [state === 'void' ? `BATAL: ${reason}` : state === 'recorded' ? 'Dicatat dari kertas' : '', natureWords(number, dossier, store)].filter((part) => part !== '').join('; '),
    void: state === 'void',
  }
}

/** Said where the letter is not an ordinary one. */
function natureWords(number: LedgerRow['number'], dossier: LedgerRow['dossier'], store: Store): string {
  const nature = dossier && natureOf(number, dossier, store.dossiers)
  return nature === null || nature === 'ordinary' ? '' : `Sifat: ${NATURE_WORDS[nature].toLowerCase()}`
}

/** A whole year by its number alone. */
function agendaScope({ from, to }: Pick<Input, 'from' | 'to'>): string {
  const year = from === null ? null : yearOf(from)
  return year !== null && from === `${year}-01-01` && to === `${year}-12-31` ? `Tahun ${year}` : periodWords({ from, to })
}

/** Excel takes 31 letters, and none of these. */
const sheetName = (title: string): string => title.replaceAll(/[:\\/?*[\]]/g, ' ').slice(0, 31).trim() || 'Buku Agenda'
