import { closeSync, fsyncSync, openSync, rmSync, writeSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import path from 'node:path'
import { requireSqliteVersion } from '#store/sqlite/sqlite-version.ts'
import { spreadOf } from './figures.ts'

const ROUNDS = 200

/** What the figures were taken on: without it they say nothing. `folder` = where the data lie. */
export function machine(folder: string): string {
  const [cpu] = cpus()
  const fsync = spreadOf(fsyncTimes(folder))
  return [
    `${new Date().toISOString().slice(0, 16)}Z`,
    `${cpus().length} × ${cpu?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / 1e9)} GB`,
    `Node ${process.versions.node}, SQLite ${requireSqliteVersion()}, ${process.platform}`,
    `fsync of one page ${fsync.median.toFixed(3)} ms (${fsync.from.toFixed(3)}–${fsync.to.toFixed(3)}, p95 ${fsync.p95.toFixed(3)})`,
    `load ${loadavg().map((load) => load.toFixed(1)).join(' ')}`,
  ].join(' · ')
}

/** Milliseconds for one page appended and fsynced, there where the data lie. */
function fsyncTimes(folder: string): readonly number[] {
  const file = path.join(folder, '.fsync')
  const handle = openSync(file, 'w')
  const page = Buffer.alloc(4096, 1)
  try {
    return Array.from({ length: ROUNDS }, () => {
      writeSync(handle, page)
      const begun = performance.now()
      fsyncSync(handle)
      return performance.now() - begun
    })
  } finally {
    closeSync(handle)
    rmSync(file)
  }
}
