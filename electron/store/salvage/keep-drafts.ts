import { openLog } from '../log/open-log.ts'
import type { SalvageFiles } from './put-in-place.ts'
import { Staging } from './staging.ts'

/** A log in which nothing stands, and what somebody was writing: it is nowhere else. */
export function keepDrafts({ damaged, made }: Pick<SalvageFiles, 'damaged' | 'made'>): void {
  const log = openLog(made, '', 0)
  log.pragma('wal_checkpoint(TRUNCATE)')
  log.close()
  const staging = new Staging(() => [])
  try {
    staging.take(damaged)
    staging.database.prepare('attach ? as made').run(made)
    staging.database.exec('insert into made.draft select * from main.draft')
    staging.database.exec('detach made')
  } finally {
    staging.close()
  }
}
