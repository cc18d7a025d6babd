import type { Dossier } from '#domain/dossier/state.ts'
import type { DossierId, PaperId } from '#domain/ids.ts'
import type { CallOutput } from '#protocol/calls.ts'
import type { PaperFacts } from '#documents/facts.ts'
import type { View } from '#store/contract/view-log.ts'
import type { Store } from '#store/store.ts'
import { RECOVERY_SHEET, RECOVERY_SHEET_TITLE } from '../papers/recovery-sheet.ts'
import { exportWords, paperWords, updateWords } from './view-words.ts'

export type ViewRow = CallOutput<'views.open'>['rows'][number]

/** What a line of the view log means: whose dossier, which paper. Names no more of the applicant than the register's own rows do. */
export function viewRow(view: View, store: Store): ViewRow {
  const { dossier, subject } = seenIn(view, store)
  const state = dossier === null ? null : store.dossiers.state(dossier)
  return {
    no: view.seq,
    at: view.at,
    officerName: store.settings.officer(view.officer)?.name ?? 'Petugas tidak dikenal',
    what: view.what,
    subject,
    dossier,
    registerNumber: state?.registerNumber?.text ?? '',
    applicantName: state?.applicant.name ?? '',
  }
}

interface Seen {
  readonly dossier: DossierId | null
  readonly subject: string
}

function seenIn({ what, about }: View, store: Store): Seen {
  if (what === 'export') return { dossier: null, subject: exportWords(about, (id) => store.settings.books().find((book) => book.id === id)?.name ?? '') }
  if (what === 'update') return { dossier: null, subject: updateWords(about) }
  if (what === 'attachment') return { dossier: null, subject: `Lampiran ${about.slice(0, 8)}` }
  if (about === RECOVERY_SHEET) return { dossier: null, subject: RECOVERY_SHEET_TITLE }
  if (about.startsWith('draft ')) return { dossier: null, subject: 'Draf petugas lain' }
  const paper = PAPER.exec(about)?.[1]
  return paper === undefined ? { dossier: about as DossierId, subject: '' } : paperSeen(paper as PaperId, store)
}

const PAPER = /^\/papers\/([0-9a-f-]{36})(?:\.pdf)?$/

function paperSeen(id: PaperId, store: Store): Seen {
  const kept = store.papers.facts(id)
  return kept === null ? { dossier: null, subject: 'Surat' } : { dossier: kept.dossier, subject: paperWords((JSON.parse(kept.facts) as Pick<PaperFacts, 'kind'>).kind) }
}

/** Under which names the view log knows a dossier: itself, its papers, its attachments. */
export const namesOf = ({ id, papers, attachments }: Dossier): readonly string[] => [id, ...papers.flatMap(({ paper }) => [`/papers/${paper}`, `/papers/${paper}.pdf`]), ...attachments.map(({ hash }) => hash)]
