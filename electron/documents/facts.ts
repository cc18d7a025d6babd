import type { LetterContent } from '#domain/dossier/letter-content.ts'
import type { Nature } from '#domain/dossier/disposition.ts'
import type { SignatureMode } from '#domain/workflow/procedure.ts'
import type { PromisedDate } from '#domain/dossier/promised-date.ts'
import type { PermitData } from '#domain/dossier/permit-data.ts'
import type { Days } from '#domain/clock/doubted-moment.ts'
import type { Applicant } from '#domain/applicant/applicant.ts'
import type { IsoDate, IsoInstant } from '#domain/ids.ts'
import type { Office, PaperSize } from '#domain/office/office.ts'
import type { ApplicationKind, ChecklistItem } from '#domain/requirement/requirement.ts'

/** Everything a paper shows, and nothing else: the same facts give the same bytes. Kept with the paper, so that a reprint is the same paper. */
export type PaperFacts = ReceiptFacts | ReturnSlipFacts | DispositionSheetFacts | ControlSheetFacts | LetterFacts | PermitFacts | DispatchSlipFacts | RegisterPageFacts | AgendaPageFacts | DispatchPageFacts | ListPageFacts | TestPageFacts | RecoverySheetFacts

export interface CommonFacts {
  readonly office: Pick<Office, 'government' | 'name' | 'shortName' | 'address' | 'town' | 'phone' | 'email' | 'site' | 'emblem' | 'timeZone' | 'head'>
  readonly size: PaperSize
  readonly landscape?: boolean
  /** Watermark CONTOH. */
  readonly sample: boolean
  /** 0 = original; n prints "SALINAN ke-n". */
  readonly copy: number
  /** n prints "KOREKSI ke-n"; absent = shows no correction. */
  readonly correction?: number
  readonly printedAt: IsoInstant
  /** The clock was in doubt when it was printed; absent = believed. */
  readonly clockDoubted?: true
  readonly officerName: string
  readonly counterName: string
}

export interface DossierFacts extends CommonFacts {
  /** "" when it was handed back without a number. */
  readonly registerNumber: string
  readonly received: IsoInstant
  /** Where a clock in doubt dated the intake: between which days it truly was, both counted. */
  readonly receivedBetween?: Days
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
  /** Where a clock in doubt dated the return: between which days it truly was. */
  readonly returnedBetween?: Days
}

/** Lembar disposisi: what was disposed so far, with room to write by hand. */
export interface DispositionSheetFacts extends DossierFacts {
  readonly kind: 'disposition-sheet'
  readonly dispositions: readonly {
    readonly from: string
    readonly at: IsoInstant
    readonly to: readonly { readonly name: string; readonly done: IsoInstant | null }[]
    readonly instruction: string
    readonly nature: Nature
    readonly deadline: IsoDate | null
  }[]
}

/** Lembar kendali: glued on the stopmap, one row for each step of the SOP, with who did it and when, or room for paraf and date. */
export interface ControlSheetFacts extends DossierFacts {
  readonly kind: 'control-sheet'
  readonly sopNumber: string
  readonly stopmapColour: string
  readonly promise: PromisedDate | null
  /** The steps the dossier has passed, stands at or may still pass, as printed in the SOP; `no` "" for an office step. */
  readonly steps: readonly { readonly no: string; readonly activity: string; readonly actor: string; readonly time: string; readonly done: { readonly name: string; readonly at: IsoInstant } | null }[]
}

/** A letter with a content of its own. `refusal-draft`: number and signature still open, initial boxes drawn. */
export interface LetterFacts extends DossierFacts {
  readonly kind: 'request-letter' | 'assignment-letter' | 'minutes' | 'recommendation' | 'technical-consideration' | 'examination-checklist' | 'refusal-draft' | 'refusal-letter'
  /** As the procedure calls it. */
  readonly letterName: string
  /** "" while it has none. */
  readonly number: string
  readonly numberDate: IsoDate | null
  readonly content: LetterContent
  /** Who wrote it at the desk, and when. */
  readonly drafted: { readonly name: string; readonly at: IsoInstant }
  readonly initials: PermitFacts['initials']
  /** Who signs for the office: the head, or who signed. */
  readonly signer: PermitFacts['signer']
  readonly signature: { readonly date: IsoDate; readonly mode: SignatureMode } | null
  /** Signatures recorded under it: examiners of minutes, the one signer of a request or assignment letter. */
  readonly signed: readonly { readonly name: string; readonly title: string; readonly nip: string; readonly date: IsoDate }[]
  readonly legalBasis: readonly string[]
  readonly permitNumber: string
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
  /** How it is signed: an electronic signature leaves no room for ink and says so. */
  readonly signatureMode?: SignatureMode
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

/** Pages of a Buku Agenda, by number. */
export interface AgendaPageFacts extends CommonFacts {
  readonly kind: 'agenda-page'
  readonly title: string
  /** Which part of the book it is, under the title; "" = all of it. */
  readonly scope: string
  readonly rows: readonly AgendaRowFacts[]
}

export interface AgendaRowFacts {
  /** Null for a letter that waits for its number. */
  readonly no: number | null
  /** "" for a lost one. */
  readonly number: string
  /** Null where nobody knows it. */
  readonly date: IsoDate | null
  readonly summary: string
  readonly to: string
  /** Who gave the number or recorded it. */
  readonly officer: string
  readonly remark: string
  /** Struck out; the remark says why. */
  readonly void: boolean
}

/** Pages of the Buku Ekspedisi, by hand-over. */
export interface DispatchPageFacts extends CommonFacts {
  readonly kind: 'dispatch-page'
  readonly title: string
  readonly scope: string
  readonly rows: readonly DispatchRowFacts[]
}

export interface DispatchRowFacts {
  readonly no: number
  readonly date: IsoDate
  readonly letterNumber: string
  readonly letterDate: IsoDate | null
  readonly contents: string
  readonly to: string
  readonly recipient: string
  readonly identity: string
  readonly relation: 'self' | 'proxy'
  readonly powerOfAttorney: string
  readonly receiptWithdrawn: boolean
  readonly remark: string
}

/** Pages of one of the office's lists, in the columns that list has. NIK masked. */
export interface ListPageFacts extends CommonFacts {
  readonly kind: 'list-page'
  readonly title: string
  readonly scope: string
  /** Said where there is nothing to list. */
  readonly empty: string
  readonly columns: readonly { readonly heading: string; readonly part: number; readonly align: 'left' | 'center' }[]
  readonly rows: readonly (readonly string[])[]
  /** Above the rows; none where there is nothing to sum. */
  readonly sums: { readonly headings: readonly string[]; readonly rows: readonly (readonly string[])[] }
}

/** A page that shows whether a printer gives a sheet whole, in its true size, and sharp. */
export interface TestPageFacts extends CommonFacts {
  readonly kind: 'test-page'
  /** "Resi dan tanda terima" */
  readonly sheet: string
}

/** The office's private key on paper. These facts are kept nowhere. */
export interface RecoverySheetFacts extends CommonFacts {
  readonly kind: 'recovery-sheet'
  /** Twelve of six signs. */
  readonly groups: readonly string[]
  /** What the QR holds: the same groups. */
  readonly code: string
}
