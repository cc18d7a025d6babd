/** From where on rows are held against events: those before are known to agree with the events before. */
export interface After {
  /** Of the stream. */
  readonly place: number
  /** Row number in the table. */
  readonly row: number
}

export const FROM_THE_START: After = { place: 0, row: 0 }
