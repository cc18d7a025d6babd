import type { NamedFile } from '../attachments/files-named.ts'

/** A scan as the first event names it. */
export interface NamedScan extends NamedFile {
  /** Of the event in the own log; 0 where it is another PC's. */
  readonly place: number
  /** Its place in the office's stream, where another PC took it in first: it may not have come here yet. */
  readonly elsewhere?: number
}
