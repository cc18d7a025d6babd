/** The number is already in the ledger. */
export class NumberTaken extends Error {
  override readonly name = 'NumberTaken'
}
