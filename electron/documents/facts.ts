import type { PromisedDate } from '#domain/dossier/promised-date.ts'
import type { PermitData } from '#domain/dossier/permit-data.ts'
import type { Applicant } from '#domain/applicant/applicant.ts'
import type { IsoDate, IsoInstant } from '#domain/ids.ts'
import type { Office, PaperSize } from '#domain/office/office.ts'
import type { ApplicationKind, ChecklistItem } from '#domain/requirement/requirement.ts'

/** Everything a paper shows, and nothing else: the same facts give the same bytes. Kept with the paper, so that a reprint is the same paper. */
export type PaperFacts = ReceiptFacts | ReturnSlipFacts | PermitFacts | DispatchSlipFacts | RegisterPageFacts

export interface CommonFacts {
  readonly office: Pick<Office, 'government' | 'name' | 'shortName' | 'address' | 'town' | 'phone' | 'email' | 'site' | 'emblem' | 'timeZone' | 'head'>
  readonly size: PaperSize
  readonly landscape?: boolean
  /** Watermark CONTOH. */
  readonly sample: boolean
  /** 0 = original; n prints "SALINAN ke-n". */
  readonly copy: number
  readonly printedAt: IsoInstant
  readonly officerName: string
  readonly counterName: string
}

interface DossierFacts extends CommonFacts {
  /** "" when it was handed back without a number. */
  readonly registerNumber: string
  readonly received: IsoInstant
  /** NIK masked unless the paper is the permit. */
  readonly applicant: Applicant
  readonly applicationKind: ApplicationKind
  readonly serviceName: string
  readonly permitName: string
  readonly permitData: PermitData
  /** What the QR holds, e.g. `LKT1:<dossier id>:<check>`. */
  readonly code: string
}

export interface ReceiptFacts extends DossierFacts {
  readonly kind: 'receipt'
  readonly checklist: readonly ChecklistItem[]
  readonly promise: PromisedDate | null
  /** "2 hari kerja" as declared, or "". */
  readonly standardTime: string
  readonly copies: number
  readonly stopmapColour: string
  /** The provisional fee as told the applicant, e.g. "tidak dipungut"; absent = the receipt says nothing of fees. */
  readonly fee?: string
}

export interface ReturnSlipFacts extends DossierFacts {
  readonly kind: 'return-slip'
  readonly reason: string
  readonly missing: readonly { readonly name: string; readonly note: string }[]
  readonly returnedAt: IsoInstant
}

/** The permit letter. `blank` = the draft blanko: number, date and signature still open, initial boxes drawn. */
export interface PermitFacts extends DossierFacts {
  readonly kind: 'blank' | 'permit'
  readonly abbreviation: string
  readonly number: string
  readonly numberDate: IsoDate | null
  readonly initials: readonly { readonly title: string; readonly name: string; readonly at: IsoInstant | null }[]
  readonly signer: { readonly name: string; readonly title: string; readonly rank: string; readonly nip: string }
  readonly signedDate: IsoDate | null
  readonly legalBasis: readonly string[]
  readonly validUntil: IsoDate | 'lifetime' | null
}

/** Lembar ekspedisi: one hand-over, with room for the recipient's signature. */
export interface DispatchSlipFacts extends DossierFacts {
  readonly kind: 'dispatch-slip'
  /** Its line in the Buku Ekspedisi; absent = left open for the pen. */
  readonly entryNo?: string
  readonly letterNumber: string
  readonly letterDate: IsoDate | null
  readonly contents: string
  readonly recipient: string
  readonly identity: string
  readonly relation: 'self' | 'proxy'
  readonly powerOfAttorney: string
  readonly receiptWithdrawn: boolean
  readonly handedOverAt: IsoInstant
}

export interface RegisterPageFacts extends CommonFacts {
  readonly kind: 'register-page'
  readonly title: string
  /** Which part of the register it is, under the title; absent or "" = all of it. */
  readonly scope?: string
  readonly rows: readonly RegisterRowFacts[]
}

/** The usual columns of a Buku Register (docs/decisions/papers.md). */
export interface RegisterRowFacts {
  readonly no: number
  readonly registerNumber: string
  readonly received: IsoDate
  readonly nik: string
  readonly name: string
  readonly address: string
  readonly phone: string
  readonly permitType: string
  readonly applicationKind: string
  readonly completeness: string
  readonly status: string
  readonly permitNumber: string
  readonly issueDate: IsoDate | null
  readonly validUntil: string
  readonly handOverDate: IsoDate | null
  readonly recipient: string
  readonly remarks: string
}

