import { assertNever } from '#domain/assert-never.ts'
import { longDate } from '#domain/calendar/indonesian-date.ts'
import type { Examiner, Finding, LetterContent } from '#domain/dossier/letter-content.ts'

const DECISIONS = { fits: 'memenuhi persyaratan', repair: 'perlu diperbaiki', unfit: 'tidak memenuhi persyaratan' } as const

/** What a letter says, in a line or two. */
export function letterSummary(content: LetterContent): readonly string[] {
  switch (content.letter) {
    case 'request-letter':
      return [`Kepada ${content.to}`, short(content.purpose), ...(content.answerBy === null ? [] : [`Dijawab paling lambat ${longDate(content.answerBy)}`])]
    case 'assignment-letter':
      return [names(content.members), `${longDate(content.visitDate)}${content.place === '' ? '' : `, ${content.place}`}`]
    case 'minutes':
      return [`Permohonan ${DECISIONS[content.decision]}. ${counted(content.findings)}`, names(content.examiners)]
    case 'recommendation':
    case 'technical-consideration':
      return [`${content.recommended ? 'Direkomendasikan' : 'Tidak direkomendasikan'} oleh ${content.from}, ${longDate(content.date)}`, short(content.considerations)]
    case 'examination-checklist':
      return [counted(content.findings)]
    case 'refusal-letter':
      return content.reasons.map(({ requirement, reason }) => short(requirement === '' ? reason : `${requirement}: ${reason}`))
    default:
      return assertNever(content)
  }
}

const names = (people: readonly Examiner[]): string => people.map(({ name }) => name).join(', ')

function counted(findings: readonly Finding[]): string {
  const unfit = findings.filter(({ fits }) => fits === false).length
  const fits = findings.filter((finding) => finding.fits === true).length
  return `${fits} sesuai, ${unfit} tidak sesuai, ${findings.length - fits - unfit} tidak berlaku`
}

const short = (text: string): string => (text.length > 140 ? `${text.slice(0, 140)}…` : text)
