/** `found` = tests failed or acts were lost; `silent` = all was well to it; `broken` = it could not even look; `endless` = it was not through in its time, and was killed. */
export type Verdict = 'found' | 'silent' | 'broken' | 'endless'

/** What a check said, and the test that said it. */
export interface Said {
  readonly verdict: Verdict
  readonly test: string
  /** The last lines of a program that was not silent. */
  readonly told?: readonly string[]
}
