import { assertNever } from '#domain/assert-never.ts'
import { parseDate } from '#domain/calendar/parse-date.ts'
import type { Finding, LetterContent } from '#domain/dossier/letter-content.ts'
import { findingName } from '#domain/dossier/numbered-findings.ts'
import type { IsoDate } from '#domain/ids.ts'
import type { FieldMessage } from '#domain/refusal.ts'
import { contentProblems } from '#domain/workflow/letters/letter-problems.ts'
import { inReadingOrder } from '../../intake/field-order.ts'
import { type FindingLine, type LetterForm, type MinutesForm, writtenName } from './letter-form.ts'

export interface ReadLetter {
  readonly messages: readonly FieldMessage[]
  readonly content: LetterContent
}

/** Reads what was typed; the paths are those of the content, so that the counter's refusals land at the same fields. Trims nothing but what decides emptiness. */
export function readLetter(form: LetterForm, today: IsoDate): ReadLetter {
  const messages: FieldMessage[] = []
  const content = contentOf(trimmed(form), { today, messages })
  const paths = new Set(messages.map((message) => message.path))
  const all = [...messages, ...contentProblems(content, today).filter((problem) => !paths.has(problem.path))]
  return { content, messages: inReadingOrder(all, READING_ORDER) }
}

/** The fields of every letter as they stand on screen; rows are those of their list. */
const READING_ORDER = ['date', 'visitDate', 'to', 'place', 'recommended', 'reasons', 'purpose', 'answerBy', 'members', 'findings', 'visit', 'decision', 'considerations', 'from', 'note', 'examiners', 'legalGround']

interface Reading {
  readonly today: IsoDate
  readonly messages: FieldMessage[]
}

function contentOf(form: LetterForm, reading: Reading): LetterContent {
  switch (form.letter) {
    case 'request-letter':
      return { ...form, answerBy: form.answerBy === '' ? null : dateOf(form.answerBy, 'answerBy', 'future', reading) }
    case 'assignment-letter':
      return { ...form, visitDate: dateOf(form.visitDate, 'visitDate', 'future', reading) }
    case 'minutes':
      return minutesOf(form, reading)
    case 'recommendation':
    case 'technical-consideration':
      if (form.recommended === '') reading.messages.push({ path: 'recommended', message: 'Pilih: direkomendasikan atau tidak.' })
      return { ...form, date: dateOf(form.date, 'date', 'past', reading), recommended: form.recommended === 'yes' }
    case 'examination-checklist':
      return { ...form, findings: findingsOf(form.findings, reading) }
    case 'refusal-letter':
      return { ...form, copiesTo: form.copiesTo.split('\n').map((line) => line.trim()).filter((line) => line !== '') }
    default:
      return assertNever(form)
  }
}

function minutesOf({ visited, visitDate, visitPlace, assignment, result, decision, ...form }: MinutesForm, reading: Reading): LetterContent {
  if (decision === '') reading.messages.push({ path: 'decision', message: 'Pilih hasil pemeriksaannya.' })
  return {
    ...form,
    date: dateOf(form.date, 'date', 'past', reading),
    findings: findingsOf(form.findings, reading),
    visit: visited ? { date: dateOf(visitDate, 'visit.date', 'past', reading), place: visitPlace, assignment, result } : null,
    decision: decision === '' ? 'fits' : decision,
  }
}

function findingsOf(lines: readonly FindingLine[], { messages }: Reading): readonly Finding[] {
  lines.forEach(({ name, mark }, index) => {
    if (findingName(name) === '') messages.push({ path: `findings.${index}.name`, message: `Tulis apa yang diperiksa di baris ${index + 1}, atau hapus barisnya.` })
    else if (mark === '') messages.push({ path: `findings.${index}`, message: `Tandai ${findingName(name)}: sesuai, tidak sesuai, atau tidak berlaku.` })
  })
  return lines.map(({ name, part, mark, note }) => ({ name: writtenName(name, part), fits: mark === 'fits' ? true : mark === 'unfit' ? false : null, note }))
}

function dateOf(typed: string, path: string, pivot: 'past' | 'future', { today, messages }: Reading): IsoDate {
  const read = parseDate(typed, { today, pivot })
  if (read.ok) return read.value
  messages.push({ path, message: read.refusal })
  return today
}

/** Every text of the form, in rows too, without blanks at its ends. */
function trimmed<Value>(value: Value): Value {
  const bare = (part: unknown): unknown => {
    if (typeof part === 'string') return part.trim()
    if (Array.isArray(part)) return part.map(bare)
    return typeof part === 'object' && part !== null ? Object.fromEntries(Object.entries(part).map(([name, one]) => [name, bare(one)])) : part
  }
  return bare(value) as Value
}
