import type Database from 'better-sqlite3'
import type { PlaceRange } from '#domain/log/device-event.ts'
import { openLog } from '../log/open-log.ts'
import { keepAnswers } from './keep-answers.ts'
import { keepLedger } from './keep-ledger.ts'
import { EVENT_COLUMNS } from './staging.ts'
import { offsetsOf } from './stream.ts'

/** A new log.db of all that is vouched for: events by their hashes, the ledger by the events, papers and views by their hashes; what lies on this PC alone as it was read. Signatures of a device whose key is lost prove nothing, and are left out. */
export function rebuildLog(staging: Database.Database, file: string, holes: readonly PlaceRange[]): void {
  openLog(file, '', 0).close()
  staging.prepare('attach ? as made').run(file)
  try {
    staging.transaction(() => {
      keepIncarnations(staging)
      const columns = EVENT_COLUMNS.filter((column) => column !== 'place').join(', ')
      staging.exec(`insert into made.event (place, ${columns}) select placed.place, ${columns.replaceAll(/\b(device|seq|command_id)\b/g, 'event.$1')} from placed join main.event as event on event.rowid = placed.row order by placed.place`)
      staging.exec(`insert or ignore into made.batch_signature select device, seq, signature from main.batch_signature join placed using (device, seq) where typeof(signature) = 'blob' and length(signature) = 64
        and exists (select 1 from made.event telling where telling.device = placed.device and telling.type in ('device.opened', 'device.key-replaced') and telling.place <= placed.place)`)
      keepLedger(staging)
      keepAnswers(staging, holes)
      staging.exec(LOCAL)
    })()
  } finally {
    staging.exec('detach made')
  }
}

/** Each device an event is of must be known; where one is not, all are told anew from the stream. */
function keepIncarnations(staging: Database.Database): void {
  const offsets = offsetsOf(staging)
  const read = staging.prepare<[], { ordinal: number; device: string }>('select * from main.incarnation order by ordinal').all()
  const known = read.every(({ ordinal }, index) => ordinal === index + 1) && offsets.every(({ device }) => read.some((one) => one.device === device))
  if (known) return void staging.exec(`insert into made.incarnation select * from main.incarnation where marked in (0, 1)`)
  const opened = staging.prepare<[string], string>("select min(wall_time) from main.event where device = ?").pluck()
  const add = staging.prepare('insert into made.incarnation values (?, ?, ?, 1)')
  for (const [index, { device }] of offsets.entries()) add.run(index + 1, device, opened.get(device) ?? '')
}

/** The view log, of which only what can be what it says; `verify` names rows that are missing. */
export const KEEP_VIEWS =
  "insert into made.view select * from main.view where typeof(prev_hash) = 'blob' and length(prev_hash) = 32 and typeof(hash) = 'blob' and length(hash) = 32 order by seq;"

/** Of what has no hash, only what can be what it says. */
const LOCAL = `
  ${KEEP_VIEWS}
  insert or ignore into made.paper select id, dossier, facts from main.paper where json_valid(facts)
    and id in (select json_extract(cast(body as text), '$.paper') from made.event where type = 'paper.issued') order by rowid;
  insert into made.draft select * from main.draft;
  insert into made.verifier select * from main.verifier;
  insert into made.verifier_failure select * from main.verifier_failure;
  insert or ignore into made.membership select * from main.membership;
  insert or ignore into made.carried select * from main.carried;
  insert or ignore into made.orphan select * from main.orphan order by id;`
