import { assertNever } from '../../assert-never.ts'
import { shortDate } from '../../calendar/indonesian-date.ts'
import type { Finding, LetterContent, MinutesContent } from '../../dossier/letter-content.ts'
import { findingName } from '../../dossier/numbered-findings.ts'
import type { IsoDate } from '../../ids.ts'
import type { FieldMessage } from '../../refusal.ts'

/** What a letter still lacks before it can be kept, each at its field. */
export function contentProblems(content: LetterContent, today: IsoDate): readonly FieldMessage[] {
  switch (content.letter) {
    case 'request-letter':
      return [
        ...needed(content.to, 'to', 'Tulis kepada siapa surat ini ditujukan.'),
        ...needed(content.purpose, 'purpose', 'Tulis apa yang dimintakan rekomendasi.'),
        ...(content.answerBy !== null && content.answerBy < today ? [{ path: 'answerBy', message: 'Batas jawaban sudah lewat. Tulis tanggal hari ini atau sesudahnya.' }] : []),
      ]
    case 'assignment-letter':
      return [
        ...(content.members.length === 0 ? [{ path: 'members', message: 'Tulis sekurang-kurangnya satu anggota tim.' }] : []),
        ...content.members.flatMap((member, index) => needed(member.name, `members.${index}.name`, 'Tulis nama anggota tim.')),
        ...needed(content.purpose, 'purpose', 'Tulis untuk apa petugas ditugaskan.'),
      ]
    case 'minutes':
      return minutesProblems(content, today)
    case 'recommendation':
    case 'technical-consideration':
      return [
        ...needed(content.from, 'from', 'Tulis siapa yang memberi pertimbangan.'),
        ...needed(content.considerations, 'considerations', 'Tulis pertimbangannya.'),
        ...notAhead(content.date, today, 'date'),
      ]
    case 'examination-checklist':
      return findingProblems(content.findings)
    case 'refusal-letter':
      return [
        ...needed(content.legalGround, 'legalGround', 'Tulis dasar hukum penolakan.'),
        ...(content.reasons.length === 0 ? [{ path: 'reasons', message: 'Tulis sekurang-kurangnya satu alasan penolakan.' }] : []),
        ...content.reasons.flatMap(({ reason }, index) => needed(reason, `reasons.${index}.reason`, 'Tulis alasannya.')),
      ]
    default:
      return assertNever(content)
  }
}

function minutesProblems({ date, examiners, findings, visit }: MinutesContent, today: IsoDate): readonly FieldMessage[] {
  return [
    ...(examiners.length === 0 ? [{ path: 'examiners', message: 'Tulis sekurang-kurangnya satu pemeriksa.' }] : []),
    ...examiners.flatMap(({ name }, index) => needed(name, `examiners.${index}.name`, 'Tulis nama pemeriksa.')),
    ...findingProblems(findings),
    ...notAhead(date, today, 'date'),
    ...(visit ? [...notAhead(visit.date, today, 'visit.date'), ...needed(visit.result, 'visit.result', 'Tulis hasil peninjauan lapangan.')] : []),
  ]
}

const findingProblems = (findings: readonly Finding[]): readonly FieldMessage[] =>
  findings.flatMap(({ name, fits, note }, index) => (fits === false && note === '' ? [{ path: `findings.${index}.note`, message: `Tulis apa yang tidak sesuai pada ${findingName(name)}.` }] : []))

const needed = (text: string, path: string, message: string): readonly FieldMessage[] => (text === '' ? [{ path, message }] : [])

const notAhead = (date: IsoDate, today: IsoDate, path: string): readonly FieldMessage[] =>
  date > today ? [{ path, message: `Tanggal ${shortDate(date)} belum tiba. Tulis tanggal hari ini atau sebelumnya.` }] : []
