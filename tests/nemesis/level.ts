import path from 'node:path'
import { isLevel, standingOf } from '../torture/standing-of.ts'
import { column } from './column.ts'
import type { NemesisPc } from './nemesis-pc.ts'

export interface OfficeThatHeals {
  readonly pcs: readonly NemesisPc[]
  /** Folder of its server. */
  readonly server: string
  /** Scans nobody has any more. */
  readonly gone: ReadonlySet<string>
}

/** Nobody has anything left to say, and everybody is at the same place. */
export async function isLevelOffice({ pcs, server, gone }: OfficeThatHeals): Promise<boolean> {
  for (const pc of pcs) if (!isLevel(await standingOf(pc.office))) return false
  const [head] = column(path.join(server, 'server.db'), 'select max(g) from stream_event')
  return pcs.every(({ premises: { data } }) => {
    const missing = column(path.join(data, 'stream.db'), 'select lower(hex(hash)) from scan where at_server = 0')
    return column(path.join(data, 'register.db'), 'select g from applied')[0] === head && missing.every((hash) => gone.has(String(hash)))
  })
}
