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

function seenIn(view: View, store: Store): Seen {
  const { what, about } = view
  if (what === 'export') return { dossier: null, subject: exportWords(about, (id) => store.settings.books().find((book) => book.id === id)?.name ?? '') }
  if (what === 'update') return { dossier: null, subject: updateWords(about) }
  if (what === 'attachment') return { dossier: scannedFor(view, store), subject: `Lampiran ${about.slice(0, 8)}` }
  if (about === RECOVERY_SHEET) return { dossier: null, subject: RECOVERY_SHEET_TITLE }
  if (about.startsWith('draft ')) return { dossier: null, subject: 'Draf petugas lain' }
  const paper = PAPER.exec(about)?.[1]
  return paper === undefined ? { dossier: about as DossierId, subject: '' } : paperSeen(paper as PaperId, store)
}

/** Scans are opened from a dossier's page: of those the officer opened last before, the one that has it. Null where none of them has. */
function scannedFor({ seq, officer, about }: View, store: Store): DossierId | null {
  const { rows } = store.views.page({ officer, what: 'open', about: null, from: null, before: null }, String(seq), OPENED_BEFORE)
  const dossiers = rows.map((opened) => opened.about as DossierId)
  return dossiers.find((id) => store.dossiers.state(id)?.attachments.some(({ hash }) => hash === about)) ?? null
}

const OPENED_BEFORE = 20

const PAPER = /^\/papers\/([0-9a-f-]{36})(?:\.pdf)?$/

function paperSeen(id: PaperId, store: Store): Seen {
  const kept = store.papers.facts(id)
  return kept === null ? { dossier: null, subject: 'Surat' } : { dossier: kept.dossier, subject: paperWords((JSON.parse(kept.facts) as Pick<PaperFacts, 'kind'>).kind) }
}

/** Under which names the view log knows a dossier: itself, its papers, its attachments. */
export const namesOf = ({ id, papers, attachments }: Dossier): readonly string[] => [id, ...papers.flatMap(({ paper }) => [`/papers/${paper}`, `/papers/${paper}.pdf`]), ...attachments.map(({ hash }) => hash)]
