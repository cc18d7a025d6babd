import { createHash } from 'node:crypto'
import path from 'node:path'

/**
 * Where Chromium keeps its own things, and what a second start is measured by: one per register, so that starting the sample office beside the
 * real one opens it instead of focusing the other's window.
 *
 * @param home this user's folder for Loket
 * @param data the register's data folder, absolute
 */
export function profileFolder(home: string, data: string): string {
  if (data === path.join(home, 'data')) return home
  return path.join(home, `profil-${createHash('sha256').update(data).digest('hex').slice(0, 12)}`)
}
