import { findStep } from '../find-step.ts'
import type { Outcome, Procedure, Step } from '../procedure.ts'
import { stepOf, stepsAhead } from '../steps-ahead.ts'
import { type ProcedureProblem, problem, problemAt } from './procedure-problem.ts'

/** Where a dossier can get to: a first step, no step nobody reaches, no step it never leaves. */
export function checkWays(procedure: Procedure): readonly ProcedureProblem[] {
  const start = findStep(procedure, procedure.start)
  if (!start) return [problem(`Langkah pertama "${procedure.start}" tidak ada. Pilih langkah pertama dari daftar.`)]
  const reached = stepsAhead(procedure, start, () => true)
  return procedure.steps.flatMap((step) => [
    ...(reached.has(step) ? [] : [problemAt(step, 'tidak pernah dicapai dari langkah pertama. Tentukan langkah mana yang meneruskan ke sini.')]),
    ...checkOutcomes(procedure, step),
    ...step.outcomes.flatMap((outcome) => checkTarget(procedure, step, outcome)),
  ])
}

function checkOutcomes(procedure: Procedure, step: Step): readonly ProcedureProblem[] {
  if (step.outcomes.length === 0) return [problemAt(step, 'belum punya hasil, jadi berkas berhenti di sini. Tambahkan sekurang-kurangnya satu hasil.')]
  const problems: ProcedureProblem[] = []
  if (step.outcomes.every((outcome) => outcome.when)) problems.push(problemAt(step, 'semua hasil bersyarat, jadi ada berkas yang tidak punya pilihan. Tambahkan satu hasil tanpa syarat.'))
  if (step.outcomes.every((outcome) => outcome.kind === 'return')) problems.push(problemAt(step, 'hanya bisa mengembalikan berkas. Tambahkan hasil yang meneruskannya.'))
  if (isTrap(procedure, step)) problems.push(problemAt(step, 'berkas yang sampai di sini tidak pernah selesai: tidak ada jalan ke akhir. Periksa langkah-langkah berikutnya.'))
  return problems
}

function checkTarget(procedure: Procedure, step: Step, { label, kind, to }: Outcome): readonly ProcedureProblem[] {
  const problems: ProcedureProblem[] = []
  if (!('end' in to) && !stepOf(procedure, to)) {
    const target = 'step' in to ? to.step : to.waitForApplicant.resume
    const what = 'step' in to ? 'menuju' : 'setelah dilengkapi pemohon masuk lagi ke'
    problems.push(problemAt(step, `hasil "${label}" ${what} langkah "${target}" yang tidak ada. Pilih langkah dari daftar.`))
  }
  const goesBack = 'waitForApplicant' in to || ('end' in to && to.end === 'returned')
  if (kind === 'return' && !goesBack) problems.push(problemAt(step, `hasil "${label}" mengembalikan berkas, tetapi tidak menyebut ke langkah mana berkas masuk lagi. Tentukan langkahnya.`))
  if (kind !== 'return' && 'waitForApplicant' in to) problems.push(problemAt(step, `hasil "${label}" menyerahkan berkas ke pemohon, tetapi tidak dicatat sebagai pengembalian. Ubah jenis hasilnya.`))
  if (kind === 'sendBack' && !('step' in to)) problems.push(problemAt(step, `hasil "${label}" mengirim balik, tetapi tidak menyebut ke langkah mana. Tentukan langkahnya.`))
  return problems
}

/** A step in the last circle a dossier can get into, with no way out: only where it is caught is told, not every row before. */
function isTrap(procedure: Procedure, step: Step): boolean {
  const ahead = [...stepsAhead(procedure, step, () => true)]
  return !ahead.some(ends) && ahead.every((other) => stepsAhead(procedure, other, () => true).has(step))
}

const ends = (step: Step): boolean => step.outcomes.some((outcome) => 'end' in outcome.to)
