import type { Attachment } from '#domain/dossier/events.ts'
import type { ApplicationKind } from '#domain/requirement/requirement.ts'
import type { StandardCertificateData } from '#domain/dossier/permit-data.ts'
import type { CheckMark } from '../checklist/check-line.ts'

/**
 * The intake form as it is typed: every box is text, nothing is tidied or refused while typing, so that a draft gives back exactly what was there.
 */
export interface IntakeForm {
  readonly service: string
  readonly applicationKind: ApplicationKind
  readonly applicant: TypedApplicant
  readonly permit: TypedPermit
  /** By requirement id, so that a change of service or kind and back loses no mark. */
  readonly checklist: Readonly<Record<string, CheckMark>>
  readonly copies: string
  readonly stopmapColour: string
  readonly notes: string
  readonly attachments: readonly Attachment[]
  /** Why it is handed back, when it is. */
  readonly reason: string
}

export interface TypedApplicant {
  readonly kind: 'person' | 'company'
  readonly nik: string
  readonly phone: string
  readonly name: string
  readonly email: string
  readonly address: string
  /** Village, district, regency, province, as one line; sent as the end of the address. */
  readonly region: string
  readonly nib: string
  readonly npwp: string
  readonly responsible: string
}

/** Boxes of every permit form side by side: only those of the chosen service are shown and sent. */
export interface TypedPermit {
  readonly strNumber: string
  readonly strExpiry: string
  readonly strLifetime: boolean
  readonly workplaceName: string
  readonly workplaceAddress: string
  /** As the applicant's. */
  readonly workplaceRegion: string
  readonly placeSequence: string
  readonly nib: string
  readonly kbli: string
  readonly businessName: string
  readonly risk: StandardCertificateData['risk'] | ''
  readonly ossNumber: string
}

export const EMPTY_INTAKE: IntakeForm = {
  service: '',
  applicationKind: 'new',
  applicant: { kind: 'person', nik: '', phone: '', name: '', email: '', address: '', region: '', nib: '', npwp: '', responsible: '' },
  permit: { strNumber: '', strExpiry: '', strLifetime: false, workplaceName: '', workplaceAddress: '', workplaceRegion: '', placeSequence: '1', nib: '', kbli: '', businessName: '', risk: '', ossNumber: '' },
  checklist: {},
  copies: '1',
  stopmapColour: '',
  notes: '',
  attachments: [],
  reason: '',
}
