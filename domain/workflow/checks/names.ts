import type { Procedure } from '../procedure.ts'
import { type ProcedureProblem, problem, problemAt, repeated } from './procedure-problem.ts'

/** Ids that stand twice. Printed numbers may repeat; ids may not. */
export function checkNames({ steps, documents, requirements, roles }: Procedure): readonly ProcedureProblem[] {
  const doubledSteps = repeated(steps.map((step) => step.id))
  return [
    ...steps.filter((step) => doubledSteps.includes(step.id)).map((step) => problemAt(step, `nama langkah "${step.id}" dipakai lebih dari satu kali. Beri nama yang berbeda.`)),
    ...steps.flatMap((step) => repeated(step.outcomes.map((outcome) => outcome.id)).map((id) => problemAt(step, `hasil "${id}" tercantum dua kali. Hapus salah satu.`))),
    ...repeated(documents.map((document) => document.id)).map((id) => problem(`Dokumen "${id}" tercantum dua kali. Hapus salah satu.`)),
    ...repeated(requirements.map((requirement) => requirement.id)).map((id) => problem(`Persyaratan "${id}" tercantum dua kali. Hapus salah satu.`)),
    ...repeated(roles.map((role) => role.id)).map((id) => problem(`Pelaksana "${id}" tercantum dua kali. Hapus salah satu.`)),
  ]
}
