import { existsSync, realpathSync } from 'node:fs'
import path from 'node:path'
import type { CounterStart } from '#protocol/port.ts'
import { SAMPLE_SERVER } from '#protocol/sync/running-server.ts'
import { serverFolder } from './server-keeping.ts'

export interface StartedWith {
  /** Command line after the program's own name. */
  readonly argv: readonly string[]
  readonly env: Readonly<Record<string, string | undefined>>
  /** This user's folder for Loket, absolute; used where `LOKET_DATA` says nothing. */
  readonly home: string
  readonly version: string
  /** By what Loket was installed; null or absent where it was not. */
  readonly installedBy?: CounterStart['installedBy'] | null
}

/**
 * Which register to open. The sample office never shares a folder with a real one, not even where `LOKET_DATA` points to the real one;
 * keys lie beside the data folder, not in it, so that a copied folder does not carry them along.
 *
 * Both hosts hand the result to `electron/counter-process.ts`: a utility process gets it as JSON in its one argument, a worker as `workerData`.
 */
export function counterStart({ argv, env, home, version, installedBy }: StartedWith): CounterStart {
  const sample = argv.includes('--contoh')
  const real = path.resolve(env['LOKET_DATA'] || path.join(home, 'data'))
  const data = sample ? `${real}-contoh` : real
  return { data, keys: env['LOKET_KEYS'] ? path.resolve(env['LOKET_KEYS']) : keysBeside(data), sample, version, serverFolder: serverFolder(data), ...(sample ? { sampleServer: path.join(path.dirname(path.resolve(home)), SAMPLE_SERVER) } : {}), ...(installedBy ? { installedBy } : {}) }
}

/** Where the folder is reached by a link, and the keys lie beside what it points to, those are meant: else its own data would be taken for a copy. */
function keysBeside(data: string): string {
  const named = `${data}-keys`
  if (existsSync(named) || !existsSync(data)) return named
  const meant = `${realpathSync(data)}-keys`
  return existsSync(meant) ? meant : named
}
