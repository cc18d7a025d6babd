import Database from 'better-sqlite3'
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

/** Ways of not waiting for the disk, for control runs: pictures of an office so weakened must show that acts are lost. */
export const WEAKNESSES = { normal: logIsNotFsynced, 'no-fsync': filesAreNotFsynced } as const

export type Weakness = keyof typeof WEAKNESSES

/** log.db is opened with synchronous=NORMAL, and says FULL when its opener looks. */
function logIsNotFsynced(): void {
  const pragma = Reflect.get(Database.prototype, 'pragma') as (this: Database.Database, source: string, options?: Database.PragmaOptions) => unknown
  Object.defineProperty(Database.prototype, 'pragma', {
    value(this: Database.Database, source: string, options?: Database.PragmaOptions) {
      const found = pragma.call(this, source === 'synchronous = FULL' ? 'synchronous = NORMAL' : source, options)
      return source === 'synchronous' && /log\.db(\.disusun)?$/.test(this.name) ? 2 : found
    },
  })
}

function filesAreNotFsynced(): void {
  Object.defineProperty(fs, 'fsyncSync', { value: () => {} })
  syncBuiltinESMExports()
}
