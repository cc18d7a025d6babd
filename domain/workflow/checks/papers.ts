import { findStep } from '../find-step.ts'
import { allOutcomesOf } from '../outcomes.ts'
import type { DocumentKind, Effect, Outcome, Procedure, Step } from '../procedure.ts'
import { stepsAhead } from '../steps-ahead.ts'
import { type ProcedureProblem, problem, problemAt } from './procedure-problem.ts'

/** What may go wrong with papers: a letter that leaves unsigned or unnumbered, a return without a slip, an end without acceptance or hand-over. */
export function checkPapers(procedure: Procedure): readonly ProcedureProblem[] {
  return [
    ...procedure.steps.flatMap((step) => step.outcomes.flatMap((outcome) => [...checkSlip(step, outcome), ...checkKnown(procedure, step, outcome)])),
    ...procedure.steps.flatMap((step) => checkWritten(procedure, step)),
    ...procedure.documents.flatMap((document) => checkDocument(procedure, document)),
    ...checkEnd(procedure),
  ]
}

function checkSlip(step: Step, { label, effects, to }: Outcome): readonly ProcedureProblem[] {
  const slip = effects.some((effect) => effect.do === 'returnSlip')
  const leaves = 'waitForApplicant' in to
  if (leaves && !slip) return [problemAt(step, `hasil "${label}" mengembalikan berkas tanpa tanda pengembalian. Tambahkan tanda pengembaliannya.`)]
  if (slip && 'step' in to) return [problemAt(step, `hasil "${label}" membuat tanda pengembalian, padahal berkas tetap di kantor. Hapus atau ubah tujuannya.`)]
  return []
}

const checkKnown = (procedure: Procedure, step: Step, { label, effects }: Outcome): readonly ProcedureProblem[] =>
  effects.flatMap((effect) =>
    'document' in effect && !procedure.documents.some((document) => document.id === effect.document)
      ? [problemAt(step, `hasil "${label}" menyebut dokumen "${effect.document}" yang tidak ada di daftar dokumen.`)]
      : [],
  )

/** Letters written at a step: known, and needed for outcomes the step has. */
const checkWritten = (procedure: Procedure, step: Step): readonly ProcedureProblem[] =>
  (step.papers ?? []).flatMap(({ document, neededFor }) => [
    ...(procedure.documents.some((one) => one.id === document) ? [] : [problemAt(step, `menulis dokumen "${document}" yang tidak ada di daftar dokumen.`)]),
    ...neededFor.filter((id) => !step.outcomes.some((outcome) => outcome.id === id)).map((id) => problemAt(step, `dokumen "${document}" diperlukan untuk hasil "${id}" yang tidak ada di langkah ini.`)),
  ])

function checkDocument(procedure: Procedure, { id, name }: DocumentKind): readonly ProcedureProblem[] {
  const written = procedure.steps.some((step) => step.papers?.some((paper) => paper.document === id))
  const touched = written || procedure.steps.some((step) => step.outcomes.some((outcome) => outcome.effects.some((effect) => 'document' in effect && effect.document === id)))
  if (!touched) return [problem(`Dokumen "${name}" tidak dibuat di langkah mana pun. Hapus dari daftar atau tentukan langkahnya.`)]
  const without = (does: 'sign' | 'number', said: string) =>
    reachedWithout(procedure, (effect) => effect.do === does && effect.document === id)
      .filter((place) => place.outcome.effects.some((effect) => effect.do === 'handOver' && effect.document === id))
      .map((place) => problemAt(place.step, `dokumen "${name}" dapat diserahkan tanpa pernah ${said}. Periksa langkah-langkah sebelumnya.`))
  return [...without('sign', 'ditandatangani'), ...without('number', 'diberi nomor')]
}

function checkEnd(procedure: Procedure): readonly ProcedureProblem[] {
  const endsWithout = (lacks: (effect: Effect) => boolean, message: string) =>
    reachedWithout(procedure, lacks)
      .filter(({ outcome }) => 'end' in outcome.to && outcome.to.end === 'handed-over')
      .map(({ step }) => problemAt(step, message))
  return [
    ...endsWithout((effect) => effect.do === 'accept', 'berkas dapat sampai ke penyerahan tanpa pernah dinyatakan lengkap, jadi tanpa nomor register. Tambahkan di langkah pemeriksaan.'),
    ...endsWithout((effect) => effect.do === 'handOver', 'berkas dapat berakhir sebagai diserahkan tanpa pencatatan penerimanya. Tambahkan penyerahan dokumen.'),
  ]
}

/** Every outcome a dossier can come to, itself included, without one that has such an effect. */
function reachedWithout(procedure: Procedure, has: (effect: Effect) => boolean): readonly { readonly step: Step; readonly outcome: Outcome }[] {
  const lacks = (outcome: Outcome): boolean => !outcome.effects.some(has)
  const start = findStep(procedure, procedure.start)
  const reached = start ? [...stepsAhead(procedure, start, lacks)] : []
  return reached.flatMap((step) => allOutcomesOf(step).filter(lacks).map((outcome) => ({ step, outcome })))
}
