import Database from 'better-sqlite3'
import { join } from 'node:path'
import type { DossierId, IsoDate } from '#domain/ids.ts'
import type { ListPart } from '#store/contract/list-reader.ts'
import type { Store } from '#store/store.ts'
import { must } from '#domain/must.ts'

type Dump = Readonly<Record<string, readonly unknown[]>>

/** Why a register is not yet to be held against another one: own acts that have no place here yet. */
export function pendingOf({ sync, device }: Store): number {
  const { ownEnd, standingOf } = bound(must(sync, 'a joined store'))
  const { seq: last } = ownEnd()
  return Array.from({ length: last }, (_, index) => index + 1).filter((seq) => !['applied', 'conflict', 'waits'].includes(standingOf({ device, seq }))).length
}

const bound = (sync: NonNullable<Store['sync']>) => ({ ownEnd: () => sync.ownEnd(), standingOf: (ref: Parameters<typeof sync.standingOf>[0]) => sync.standingOf(ref) })

/** The office's lists as they are paged through, in their order: the same on all PCs, also where dossiers were received at one moment. */
export function listed({ dossiers, lists }: Pick<Store, 'dossiers' | 'lists'>): Dump {
  const all = (page: (after: string) => { readonly ids: readonly DossierId[]; readonly next: string }): readonly DossierId[] => {
    const found: DossierId[] = []
    for (let after: string | null = ''; after !== null; ) {
      const { ids, next } = page(after)
      found.push(...ids)
      after = next === '' ? null : next
    }
    return found
  }
  return {
    newestFirst: all((after) => dossiers.search({ text: '', status: 'all', year: null, after, limit: AT_ONCE })),
    running: dossiers.running().map(({ id }) => id),
    ...Object.fromEntries(LISTS.map((part) => [part.list, all((after) => lists.page(part, after, AT_ONCE))])),
  }
}

const AT_ONCE = 3
const [FIRST, LAST] = ['2000-01-01' as IsoDate, '2999-12-31' as IsoDate]
const LISTS: readonly ListPart[] = [{ list: 'waiting-applicant' }, { list: 'unclaimed' }, { list: 'ending', from: FIRST, to: LAST }, { list: 'over', before: LAST }, { list: 'handed-back' }, { list: 'in-conflict' }, { list: 'number-owed' }]

/**
 * What sequenced events folded to, table by table, by natural keys: places of rows are each PC's own. A dossier's events in the order they are kept in.
 * Equal at equal `g` with nothing pending.
 */
export function foldedDump(data: string): Dump {
  const database = new Database(join(data, 'register.db'), { readonly: true })
  try {
    database.exec("create virtual table temp.word using fts5vocab('main', 'dossier_text', 'instance')")
    const rows = (sql: string): readonly unknown[] => database.prepare(sql).all()
    return {
      applied: rows('select g, hex(stream_hash) as hash, fold_version from applied'),
      settings: rows('select * from setting order by kind, id'),
      events: rows('select * from dossier_event order by dossier, rowid'),
      dossiers: rows('select * from dossier order by id').map((row) => ({ ...(row as object), place: 0 })),
      words: rows('select term, dossier.id, col, offset from word join dossier on dossier.place = word.doc order by term, dossier.id, col, offset'),
      handOvers: rows('select device, seq, at, dossier, letter_number, letter_date, body from hand_over order by device, seq'),
      dispositions: rows('select * from open_disposition order by officer, deadline, at, disposition, dossier'),
      awaited: rows('select * from awaited_procedure order by dossier'),
      hands: rows('select * from run_hands order by run'),
      handsBeside: rows('select * from hands_beside order by kind, id'),
      numbers: rows('select * from office_number order by g'),
      voided: rows('select * from office_number_void order by run, no'),
      waiting: rows('select * from waiting order by device, seq'),
      unreadable: rows('select aggregate, reason from unreadable order by aggregate'),
    }
  } finally {
    database.close()
  }
}
