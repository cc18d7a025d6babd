/** log.db: what is typed and not yet taken in; never leaves the device. */
export interface DraftTable {
  id: string
  title: string
  content: string
  officer: string
  at: string
}
