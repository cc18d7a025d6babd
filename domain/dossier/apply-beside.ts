import type { OfficerId } from '../ids.ts'
import type { Correction } from './beside-the-steps.ts'
import type { Disposition, DispositionId, DispositionState, Mark } from './disposition.ts'
import type { RecordedDossierEvent } from './events.ts'
import type { Dossier } from './state.ts'

export const applyDispositionSent = (state: Dossier, { at, officer, officerName }: RecordedDossierEvent, body: Disposition): Dossier => ({
  ...state,
  dispositions: [...state.dispositions, { ...body, from: { officer: officer ?? NOBODY, name: officerName }, at, read: [], done: [] }],
})

/** Read counts once for each receiver. */
export const applyDispositionRead = (state: Dossier, { at, officer }: RecordedDossierEvent, disposition: DispositionId): Dossier =>
  changeDisposition(state, disposition, (before) => ({ ...before, read: marked(before.read, { officer: officer ?? NOBODY, at }) }))

/** Who is done with it has read it. */
export const applyDispositionDone = (state: Dossier, { at, officer }: RecordedDossierEvent, disposition: DispositionId, report: string): Dossier =>
  changeDisposition(state, disposition, (before) => {
    const mark = { officer: officer ?? NOBODY, at }
    return { ...before, read: marked(before.read, mark), done: marked(before.done, { ...mark, report }) }
  })

/** The corrected parts take the old ones' place; the register number and the procedure stay. */
export function applyCorrected(state: Dossier, { at, officerName }: RecordedDossierEvent, body: Correction): Dossier {
  const { reason, changes, affected, ...parts } = body
  return { ...state, ...parts, corrections: [...state.corrections, { reason, changes, affected, at, officerName }] }
}

const changeDisposition = (state: Dossier, id: DispositionId, next: (before: DispositionState) => DispositionState): Dossier => ({
  ...state,
  dispositions: state.dispositions.map((one) => (one.disposition === id ? next(one) : one)),
})

const marked = <Kept extends Mark>(marks: readonly Kept[], mark: Kept): readonly Kept[] => (marks.some((one) => one.officer === mark.officer) ? marks : [...marks, mark])

/** An act of the machine itself: no officer's mark. */
const NOBODY = '' as OfficerId
