import type { IsoDate } from '../ids.ts'

/** What the permit itself says, beside the applicant. One shape per `PermitForm`. */
export type PermitData = OpticianPermitData | StandardCertificateData

/** SIKRO: one permit = one person × one place × the sequence of that place. */
export interface OpticianPermitData {
  readonly form: 'optician'
  readonly strNumber: string
  readonly strExpiry: IsoDate | 'lifetime'
  readonly workplaceName: string
  readonly workplaceAddress: string
  /** 1, 2 or 3: first, second, third place of practice. */
  readonly placeSequence: number
}

export interface StandardCertificateData {
  readonly form: 'standard-certificate'
  /** 13 digits. */
  readonly nib: string
  /** 5 digits, leading zeros kept. */
  readonly kbli: string
  readonly businessName: string
  readonly risk: 'low' | 'medium-low' | 'medium-high' | 'high'
  /** "" until the Front Office enters it. */
  readonly ossNumber: string
}
