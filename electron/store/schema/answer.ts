/** log.db: what a command was answered, for its repetition. */
export interface AnswerTable {
  command: string
  answer: string
}
