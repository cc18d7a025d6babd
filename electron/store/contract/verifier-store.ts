import type { IsoInstant, OfficerId } from '#domain/ids.ts'

export interface VerifierStore {
  /** The argon2id string, or null while none is set. */
  of(officer: OfficerId): string | null
  failures(officer: OfficerId): { readonly count: number; readonly last: IsoInstant } | null
  recordFailure(officer: OfficerId, at: IsoInstant): void
  clearFailures(officer: OfficerId): void
}
