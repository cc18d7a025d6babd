import { assertNever } from '#domain/assert-never.ts'
import type { LetterContent } from '#domain/dossier/letter-content.ts'
import type { IsoDate } from '#domain/ids.ts'
import { ROLES } from '#domain/officer/role.ts'
import type { CallOutput } from '#protocol/calls.ts'
import { samplePeople, type SamplePerson } from './people.ts'
import type { Staff } from './staff.ts'

type View = CallOutput<'dossier.open'>
type Letter = View['documents'][number]

/** Writes, has signed and numbers every letter of the step that is still open, as its desk would. `refused` = the examination found something wrong. */
export async function writeLetters(staff: Staff, officer: SamplePerson, view: View, today: IsoDate, refused: boolean): Promise<void> {
  const { dossier } = view.row
  for (const { id, letter, content, may } of view.documents) {
    if (content === null && may.includes('draft')) await staff.ask(officer.id, 'letter.draft', { dossier, document: id, content: contentOf(letter, view, today, refused) })
  }
  const { documents } = await staff.ask(officer.id, 'dossier.open', { dossier })
  for (const { id, letter, may } of documents) {
    for (const signer of may.includes('sign') ? signersOf(letter, officer) : []) await staff.ask(officer.id, 'letter.sign', { dossier, document: id, signer, date: today })
    if (may.includes('number')) await staff.ask(officer.id, 'letter.number', { dossier, document: id, date: null })
  }
}

const membersOf = (role: SamplePerson['roles'][number]['role']) =>
  samplePeople.filter((person) => person.roles.some((held) => held.role === role)).map(({ name, nip, roles }) => ({ name, nip, title: roles.find((held) => held.role === role)?.title ?? '' }))

/** Who signs it beside the steps: the examiners, the head, or the officer who wrote it. */
export function signersOf(letter: Letter['letter'], { name, nip, roles }: Pick<SamplePerson, 'name' | 'nip' | 'roles'>) {
  if (letter === 'minutes') return membersOf(ROLES.technicalTeam)
  return letter === 'request-letter' || letter === 'assignment-letter' ? membersOf(ROLES.headOfOffice) : [{ name, nip, title: roles[0]?.title ?? '' }]
}

/** What a desk would write on such a letter. */
export function contentOf(letter: Letter['letter'], view: View, today: IsoDate, refused: boolean): LetterContent {
  const findings = view.checklist.map(({ name }, index) => (refused && index === 1 ? { name, fits: false, note: 'Tidak sesuai dengan keadaan di lapangan' } : { name, fits: true, note: '' }))
  switch (letter) {
    case 'request-letter':
      return { letter, to: 'Kepala Dinas Kesehatan', place: 'Sukamaju', purpose: 'Rekomendasi teknis atas permohonan izin tersebut', answerBy: null }
    case 'assignment-letter':
      return { letter, members: membersOf(ROLES.technicalTeam), visitDate: today, place: placeOf(view), purpose: 'Meninjau tempat kerja pemohon dan memeriksa kelengkapannya' }
    case 'minutes':
      return { letter, date: today, examiners: membersOf(ROLES.technicalTeam), findings, visit: { date: today, place: placeOf(view), assignment: '', result: refused ? 'Tempat tidak memenuhi ketentuan' : 'Tempat memenuhi ketentuan' }, decision: refused ? 'unfit' : 'fits', note: '' }
    case 'recommendation':
    case 'technical-consideration':
      return { letter, number: '', date: today, from: 'Tim Teknis', recommended: !refused, considerations: refused ? 'Persyaratan teknis tidak terpenuhi.' : 'Persyaratan teknis telah terpenuhi.', conditions: '' }
    case 'examination-checklist':
      return { letter, findings, note: '' }
    case 'refusal-letter':
      return {
        letter,
        legalGround: view.permitData.form === 'optician' ? 'Undang-Undang Nomor 17 Tahun 2023 tentang Kesehatan' : 'Peraturan Pemerintah Nomor 28 Tahun 2025 tentang Penyelenggaraan Perizinan Berusaha Berbasis Risiko',
        reasons: [{ requirement: findings[1]?.name ?? '', reason: 'Tidak sesuai dengan keadaan di lapangan' }],
        objection: 'Keberatan dapat diajukan secara tertulis paling lama 21 hari kerja sejak surat ini diterima.',
        copiesTo: [],
      }
    case 'permit':
      throw new Error('a permit has no content of its own')
    default:
      return assertNever(letter)
  }
}

const placeOf = ({ permitData, applicant }: View): string => (permitData.form === 'optician' ? `${permitData.workplaceName}, ${permitData.workplaceAddress}` : applicant.address)
