import { existsSync } from 'node:fs'
import { openLog } from '../log/open-log.ts'
import type { SalvageFiles } from './put-in-place.ts'
import { KEEP_VIEWS } from './rebuild-log.ts'
import { Staging } from './staging.ts'

/** A log in which nothing stands but what is nowhere else in the office: drafts, what the papers printed here said, and who looked at what. One that somebody deleted leaves nothing of these. */
export function keepUnshared({ damaged, made }: Pick<SalvageFiles, 'damaged' | 'made'>): void {
  const log = openLog(made, '', 0)
  log.pragma('wal_checkpoint(TRUNCATE)')
  log.close()
  const staging = new Staging(() => [])
  try {
    if (existsSync(damaged)) staging.take(damaged)
    staging.database.prepare('attach ? as made').run(made)
    staging.database.exec(UNSHARED)
    staging.database.exec('detach made')
  } finally {
    staging.close()
  }
}

/** The events that issued the papers come again with the office's stream; the check holds one against the other then. */
const UNSHARED = `
  insert into made.draft select * from main.draft;
  insert or ignore into made.paper select id, dossier, facts from main.paper where json_valid(facts) order by rowid;
  ${KEEP_VIEWS}`
