import { assertNever } from '#domain/assert-never.ts'
import type { Examiner, LetterContent } from '#domain/dossier/letter-content.ts'
import { findingName } from '#domain/dossier/numbered-findings.ts'
import type { IsoDate } from '#domain/ids.ts'
import { inTitleCase } from '#domain/office/in-title-case.ts'
import type { LetterKind } from '#domain/workflow/procedure.ts'
import type { DossierView } from '../view.ts'
import { type FindingLine, type LetterForm, type ReasonLine, USUAL_NATURE } from './letter-form.ts'

/** What a new letter can be filled in from. */
export interface Surroundings {
  readonly view: Pick<DossierView, 'applicant' | 'permitData' | 'checklist' | 'documents'>
  /** The office's technical team. */
  readonly team: readonly Examiner[]
  readonly office: { readonly town: string; readonly head: { readonly title: string } }
  readonly today: IsoDate
}

/** A letter that nobody has written yet, with what the dossier already says filled in; null for a letter without a content of its own. */
export function newLetter(letter: LetterKind, around: Surroundings): LetterForm | null {
  const { view, team, office, today } = around
  switch (letter) {
    case 'permit':
      return null
    case 'request-letter':
      return { letter, to: 'Ketua Tim Teknis Perizinan', place: office.town, purpose: `Pemenuhan persyaratan teknis permohonan ${whose(view)}, termasuk hasil peninjauan lapangan.`, answerBy: '', nature: USUAL_NATURE }
    case 'assignment-letter':
      return { letter, members: team, visitDate: today, place: placeOf(view), purpose: `Melakukan peninjauan lapangan dan pemeriksaan persyaratan teknis permohonan ${whose(view)}.` }
    case 'minutes': {
      const visit = written(view, 'assignment-letter')
      return {
        letter,
        date: today,
        examiners: visit?.members ?? team,
        findings: findingsOf(view),
        visited: visit !== null,
        visitDate: visit !== null && visit.visitDate <= today ? visit.visitDate : today,
        visitPlace: visit?.place ?? placeOf(view),
        assignment: view.documents.find((one) => one.letter === 'assignment-letter')?.number?.text ?? '',
        result: '',
        decision: '',
        note: '',
      }
    }
    case 'recommendation':
    case 'technical-consideration':
      return { letter, number: '', date: today, from: 'Tim Teknis Perizinan', recommended: '', considerations: considerationsOf(view), conditions: '', nature: USUAL_NATURE }
    case 'examination-checklist':
      return { letter, findings: findingsOf(view), note: '' }
    case 'refusal-letter':
      return { letter, legalGround: LEGAL_GROUND, reasons: reasonsOf(view), objection: objectionTo(inTitleCase(office.head.title)), copiesTo: '', nature: USUAL_NATURE }
    default:
      return assertNever(letter)
  }
}

type View = Surroundings['view']

/** The national rules of the permit itself are printed beside it by the paper. */
const LEGAL_GROUND = 'Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik dan Peraturan Presiden Nomor 97 Tahun 2014 tentang Penyelenggaraan Pelayanan Terpadu Satu Pintu'

const objectionTo = (title: string): string =>
  `Apabila Saudara berkeberatan atas keputusan ini, keberatan dapat diajukan secara tertulis kepada ${title} paling lama 21 (dua puluh satu) hari kerja sejak surat ini diterima, sesuai Pasal 77 Undang-Undang Nomor 30 Tahun 2014 tentang Administrasi Pemerintahan.`

const whose = ({ applicant, permitData }: View): string => (permitData.form === 'standard-certificate' && permitData.businessName !== applicant.name ? `${permitData.businessName} (${applicant.name})` : `atas nama ${applicant.name}`)

const placeOf = ({ permitData, applicant }: View): string => (permitData.form === 'optician' ? `${permitData.workplaceName}, ${permitData.workplaceAddress}` : applicant.address)

/** The requirements, unmarked: what the counter found complete, the examiners look at for themselves. */
const findingsOf = ({ checklist }: View): readonly FindingLine[] => checklist.map(({ name, state }) => ({ name, mark: state === 'not-applicable' ? 'not-applicable' : '', note: '', own: false }))

function considerationsOf(view: View): string {
  const minutes = view.documents.find((one) => one.letter === 'minutes')
  const { content } = minutes ?? {}
  if (content?.letter !== 'minutes') return ''
  const result = { fits: 'persyaratan teknis terpenuhi', repair: 'persyaratan teknis terpenuhi dengan perbaikan', unfit: 'persyaratan teknis tidak terpenuhi' }[content.decision]
  return `Berdasarkan Berita Acara${minutes?.number ? ` Nomor ${minutes.number.text}` : ''}, ${result}.`
}

/** What the examination found unfit; where nothing was written of it, what the checklist says. */
function reasonsOf(view: View): readonly ReasonLine[] {
  const examined = [written(view, 'minutes'), written(view, 'examination-checklist')].flatMap((content) => content?.findings ?? [])
  const unfit = examined.filter(({ fits }) => fits === false).map(({ name, note }) => ({ requirement: findingName(name), reason: note }))
  if (unfit.length > 0) return unfit
  const lacking = view.checklist.filter(({ state }) => state === 'absent' || state === 'unfit').map(({ name, state, note }) => ({ requirement: name, reason: note === '' ? (state === 'absent' ? 'Tidak ada' : 'Tidak sesuai') : note }))
  return lacking.length > 0 ? lacking : [{ requirement: '', reason: '' }]
}

function written<Kind extends LetterContent['letter']>({ documents }: View, letter: Kind): Extract<LetterContent, { letter: Kind }> | null {
  const isOfKind = (content: LetterContent | null): content is Extract<LetterContent, { letter: Kind }> => content?.letter === letter
  return documents.map(({ content }) => content).find(isOfKind) ?? null
}
