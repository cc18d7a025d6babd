import { existsSync, readFileSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'
import { RegionList } from './region-list.ts'
import type { Regions } from './regions.ts'

/** The list packed in a file, read when it is first asked for: most days at most counters it is, at most offices' other desks it is not. */
export function openRegions(file: string): Regions {
  let list: RegionList | null | undefined
  return () => (list ??= existsSync(file) ? new RegionList(brotliDecompressSync(readFileSync(file)).toString('utf8')) : null)
}
