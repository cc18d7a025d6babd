import type { UpdateTrouble } from './update-words.ts'

/** A source that cannot give what it was asked for. */
export class SourceTrouble extends Error {
  readonly trouble: UpdateTrouble
  constructor(trouble: UpdateTrouble) {
    super(trouble)
    this.trouble = trouble
  }
}
