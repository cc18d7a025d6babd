import { ROLES, type RoleId } from '../officer/role.ts'
import type { DocumentId, DocumentKind, Outcome, OutcomeId, Step } from '../workflow/procedure.ts'
import { forward, onto, refusing, returning } from './outcome.ts'
import { lane, letter, recorded, row } from './step.ts'

/** Surat penolakan: drafted as a letter, then signed, numbered and handed over by the steps of its track. */
export const refusalLetter: DocumentKind = { id: 'refusal' as DocumentId, name: 'Surat Penolakan', paper: 'refusal-letter', book: 'outgoing-letter' }

const refusal = refusalLetter.id

/** The refusal an SOP leaves open, as every office does it: letter, signature of the Kadis, outgoing number, hand-over against a receipt. All of it assumed. */
export const refusalTrack = ({ drafter, numbers }: { readonly drafter: RoleId; readonly numbers: RoleId }): readonly Step[] =>
  [
    row({
      id: 'refusal-letter',
      no: '',
      activity: 'Pembuatan surat penolakan',
      by: lane(drafter),
      papers: [letter(refusal, 'drafted')],
      outcomes: [forward('drafted', 'Teruskan surat penolakan', 'Surat penolakan dibuat', onto('refusal-sign'), [{ do: 'prepare', document: refusal }])],
    }),
    row({
      id: 'refusal-sign',
      no: '',
      activity: 'Penandatanganan surat penolakan',
      by: lane(ROLES.headOfOffice),
      outcomes: [
        forward('signed', 'Tandatangani surat penolakan', 'Surat penolakan ditandatangani', onto('refusal-number'), [{ do: 'sign', document: refusal, mode: 'wet' }]),
        sendBackTo('refusal-letter', 'pembuat surat'),
      ],
    }),
    row({
      id: 'refusal-number',
      no: '',
      activity: 'Penomoran surat penolakan',
      by: lane(numbers),
      outcomes: [forward('numbered', 'Beri nomor surat keluar', 'Surat penolakan diberi nomor', onto('refusal-hand-over'), [{ do: 'number', document: refusal }])],
    }),
    row({
      id: 'refusal-hand-over',
      no: '',
      activity: 'Penyerahan surat penolakan',
      by: recorded(ROLES.applicant, ROLES.frontOffice),
      outcomes: [forward('handed-over', 'Serahkan surat penolakan', 'Surat penolakan diserahkan', { end: 'refused' }, [{ do: 'handOver', document: refusal }])],
    }),
  ].map((step) => ({ ...step, assumed: true, outcomes: step.outcomes.map((outcome) => ({ ...outcome, assumed: true })) }))

/** The way into the track where the SOP prints no refusal. */
export const refuseHere = (): Outcome => ({ ...refusing(onto('refusal-letter')), assumed: true })

/** Back to the applicant from a step whose SOP row prints no return; the dossier enters this same step again. */
export const returnHere = (step: string): Outcome => ({ ...returning(step), assumed: true })

/** Back to the step that prepared the draft. `whom` ends the button: "Kirim balik ke Back Office". */
export function sendBackTo(step: string, whom: string): Outcome {
  return { id: 'send-back' as OutcomeId, label: `Kirim balik ke ${whom}`, done: `Dikirim balik ke ${whom}`, kind: 'sendBack', to: onto(step), effects: [], assumed: true }
}
