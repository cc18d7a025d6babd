/** How the rows of a table of log.db get into a backup after the first copy. */
export type LogTable =
  /** Only ever added to, in the order of an integer key: what lies beyond the key of last time. */
  | { readonly name: string; readonly kind: 'appended'; readonly key: string }
  /** Goes with the events it signs. */
  | { readonly name: string; readonly kind: 'of-events' }
  /** Small, only ever added to: all of it, what is there already stays. */
  | { readonly name: string; readonly kind: 'small' }
  /** Small, and its rows change: all of it, the newer wins. */
  | { readonly name: string; readonly kind: 'changing'; readonly columns: readonly string[]; readonly of: readonly string[] }

/** Every table of log.db; a test holds this against the database itself, so that no migration can forget its backup. */
export const LOG_TABLES: readonly LogTable[] = [
  { name: 'incarnation', kind: 'changing', of: ['ordinal'], columns: ['marked'] },
  { name: 'event', kind: 'appended', key: 'place' },
  { name: 'batch_signature', kind: 'of-events' },
  { name: 'number', kind: 'appended', key: 'id' },
  { name: 'number_void', kind: 'small' },
  { name: 'number_gap', kind: 'small' },
  { name: 'number_lost', kind: 'small' },
  { name: 'run_resumed', kind: 'small' },
  { name: 'carried', kind: 'small' },
  { name: 'orphan', kind: 'appended', key: 'id' },
  { name: 'answer', kind: 'appended', key: 'rowid' },
  { name: 'paper', kind: 'appended', key: 'rowid' },
  { name: 'view', kind: 'appended', key: 'seq' },
  { name: 'draft', kind: 'changing', of: ['id'], columns: ['title', 'content', 'officer', 'at'] },
  { name: 'verifier', kind: 'changing', of: ['officer'], columns: ['verifier'] },
  { name: 'membership', kind: 'changing', of: ['only_one'], columns: ['device', 'office', 'host', 'port', 'fingerprint', 'server_key', 'code', 'name', 'joined', 'contact', 'serves'] },
  { name: 'verifier_failure', kind: 'changing', of: ['officer'], columns: ['count', 'last'] },
]

/** By table: the last key that is in the backup. */
export type Marks = Readonly<Record<string, number>>

export const APPENDED = LOG_TABLES.flatMap((table) => (table.kind === 'appended' ? [table] : []))
