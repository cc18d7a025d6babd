import type { OfficerId } from '#domain/ids.ts'

/** What the verifiers' lane works with, on a PC that belongs to an office with a server. */
export interface VerifierLaneStore {
  /** All that can be logged in with here. `told`: which of that officer's it is by the server's count; null where the server does not have it. */
  all(): readonly LocalVerifier[]
  /** The number this PC and the server last had in common; 0 for none. */
  told(officer: OfficerId): number
  /** In the place of the one that is here; on the disk before it returns. Wrong tries and waiting stay as they are. */
  take(officer: OfficerId, verifier: string, n: number): void
  /** The server has that verifier as its number `n`; what is here may be another one by now. */
  tell(officer: OfficerId, verifier: string, n: number): void
  /** Whether the server is not known to have what is here. */
  pending(): boolean
}

export interface LocalVerifier {
  readonly officer: OfficerId
  readonly verifier: string
  readonly told: number | null
}
