/** stream.db: which of an officer's verifiers this PC and the server last had in common. */
export interface ToldVerifierTable {
  officer: string
  /** By the server's count. */
  n: number
  /** SHA-256 of the verifier, raw. */
  digest: Uint8Array
}
