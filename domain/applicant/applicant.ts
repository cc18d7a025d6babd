/** Pemohon. Every text is NFC, trimmed; optional ones are "" when not given, so that a form and a record have one shape. */
export interface Applicant {
  readonly kind: 'person' | 'company'
  /** The person's or the company's name. */
  readonly name: string
  /** 16 digits; "" for a company without a responsible person's NIK. */
  readonly nik: string
  /** E.164 (`+62…`) or "". */
  readonly phone: string
  readonly email: string
  readonly address: string
  /** Company only: 13 digits or "". */
  readonly nib: string
  /** 15 or 16 digits or "". */
  readonly npwp: string
  /** Company only: who answers for it. */
  readonly responsible: string
}
