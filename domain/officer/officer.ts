import type { OfficerId } from '../ids.ts'
import type { RoleId } from './role.ts'

/** Petugas. */
export interface Officer {
  readonly id: OfficerId
  readonly name: string
  /** 18 digits or "". */
  readonly nip: string
  /** Pangkat, e.g. "Pembina Utama Muda", or "". */
  readonly rank: string
  /** The desk as the office calls it: "Loket pendaftaran". */
  readonly desk: string
  /** Each role with the title this person signs under in it. */
  readonly roles: readonly { readonly role: RoleId; readonly title: string }[]
  readonly active: boolean
}
