import { existsSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { streamMigrations } from '#migrations/counter/stream/registry.ts'
import { removeDatabase } from '../sqlite/remove-database.ts'
import type { StreamSchema } from '../schema/stream-schema.ts'
import { APPLICATION_IDS } from '../sqlite/application-ids.ts'
import { Connection } from '../sqlite/connection.ts'
import { DataTooNew } from '../sqlite/data-too-new.ts'
import { migrate } from '../sqlite/migrate.ts'

/**
 * stream.db: a copy of what the sequencer keeps. One that is damaged or not ours is begun anew and fetched again; throws `DataTooNew`.
 * What is folded must be in it, so each page is on the disk before it is folded. `onDamaged`: a broken page was met at work, not in one just begun anew.
 */
export function openStream(file: string, busyMs: number, onDamaged = () => {}): Connection<StreamSchema> {
  try {
    return attach(file, busyMs, onDamaged)
  } catch (error) {
    if (error instanceof DataTooNew) throw error
    removeDatabase(file)
    rmSync(damageMark(file), { force: true })
    return attach(file, busyMs, () => {})
  }
}

/** The next opening begins the file anew. */
export const markStreamDamaged = (file: string): void => { writeFileSync(damageMark(file), '') }

export const isMarkedDamaged = (file: string): boolean => existsSync(damageMark(file))

/** Left when a page is found broken while Loket runs. */
const damageMark = (file: string): string => `${file}.damaged`

function attach(file: string, busyMs: number, onDamaged: () => void): Connection<StreamSchema> {
  const endedBadly = existsSync(`${file}-wal`) && statSync(`${file}-wal`).size > 0
  if (isMarkedDamaged(file)) throw new Error('stream.db was found damaged')
  let atWork = false
  const onDamage = (): void => {
    markStreamDamaged(file)
    if (atWork) onDamaged()
  }
  const connection = new Connection<StreamSchema>({ file, readonly: false, synchronous: 'FULL', busyMs, onDamage })
  try {
    migrate(connection, { file, migrations: streamMigrations, applicationId: APPLICATION_IDS['stream.db'] })
    const answer = endedBadly ? connection.pragma('quick_check(1)') : 'ok'
    if (answer !== 'ok') throw new Error(`stream.db is damaged: ${String(answer)}`)
    atWork = true
    return connection
  } catch (error) {
    connection.close()
    throw error
  }
}
