import type { AttachmentHash, OfficeId, TimeZone } from '../ids.ts'

/** Office identity, letterhead and policies: everything an admin sets once and seldom changes. */
export interface Office {
  readonly id: OfficeId
  /** "PEMERINTAH KOTA PEKANBARU" */
  readonly government: string
  /** "DINAS PENANAMAN MODAL DAN PELAYANAN TERPADU SATU PINTU" */
  readonly name: string
  /** Goes into numbers as `{unit}` where the book names none, e.g. "DPMPTSP". */
  readonly shortName: string
  readonly address: string
  /** Where letters are dated: "Pekanbaru". */
  readonly town: string
  readonly phone: string
  readonly email: string
  readonly site: string
  /** PNG or JPEG of the region's emblem as an attachment, '' for none. */
  readonly emblem: AttachmentHash | ''
  readonly timeZone: TimeZone
  readonly head: { readonly name: string; readonly title: string; readonly rank: string; readonly nip: string }
  readonly policy: OfficePolicy
  /** True for the sample office: every paper carries the watermark CONTOH. */
  readonly sample: boolean
}

export interface OfficePolicy {
  /** Whether an incomplete dossier handed back at the counter takes a register number. */
  readonly registerNumber: 'complete-only' | 'every-dossier'
  /** Minutes without a key or click until the screen locks. */
  readonly idleMinutes: number
  /** Whether one person may act in two roles of one dossier. */
  readonly sameOfficerTwoRoles: boolean
  readonly receiptSize: PaperSize
  readonly letterSize: PaperSize
}

export type PaperSize = 'A4' | 'A5' | 'F4'
