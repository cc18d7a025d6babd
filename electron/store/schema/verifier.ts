/** log.db: password verifiers (argon2id). */
export interface VerifierTable {
  officer: string
  verifier: string
}
