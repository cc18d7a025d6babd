import type { CallInput } from '#protocol/calls.ts'
import type { OfficerId } from '#domain/ids.ts'
import { v7 } from 'uuid'

export type OfficerInput = CallInput<'officer.save'>['officer']

/** An officer as typed: roles as ticked, each with its title. */
export interface OfficerText {
  readonly officer: OfficerInput
  /** Not in the list yet: needs a PIN. */
  readonly isNew: boolean
}

export const newOfficer = (): OfficerText => ({ officer: { id: v7() as OfficerId, name: '', nip: '', rank: '', desk: '', roles: [], active: true }, isNew: true })
export const officerText = (officer: OfficerInput): OfficerText => ({ officer, isNew: false })
