/** register.db: what a book's first run begins with (JSON of a number, by book), and whose data folder a device went on in (JSON of their ids, by device). */
export interface HandsBesideTable {
  kind: 'first-number' | 'predecessors'
  id: string
  value: string
}
