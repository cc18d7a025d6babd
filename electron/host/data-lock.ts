import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

/** Who has a data folder open. */
const lockHolder = z.object({
  pid: z.int(),
  /** Where the browser host listens on 127.0.0.1; 0 while it is not up, and in Electron. */
  port: z.int(),
  /** Shown to the holder to get a fresh link. */
  secret: z.string(),
})
export type LockHolder = z.infer<typeof lockHolder>

/** One process at a time has a data folder open: a file in it says which, readable by its user alone. */
export class DataLock {
  readonly #file: string

  private constructor(file: string) {
    this.#file = file
  }

  /** The lock, or who holds it. A lock left behind by a process that is gone is taken over. */
  static take(folder: string, own: LockHolder): DataLock | LockHolder {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const file = lockFile(folder)
    if (placed(file, own)) return new DataLock(file)
    const holder = readHolder(file)
    if (holder !== null && isAlive(holder.pid)) return holder
    return DataLock.takeOver(folder, own, holder)
  }

  /** The same where `gone` is known to be gone, although its process number may live on in another program (after a power cut). */
  static takeOver(folder: string, own: LockHolder, gone: LockHolder | null): DataLock | LockHolder {
    const file = lockFile(folder)
    removeStale(file, gone)
    return placed(file, own) ? new DataLock(file) : (readHolder(file) ?? own)
  }

  /** Says where this process can be asked. */
  publish(own: LockHolder): void {
    const fresh = `${this.#file}.${process.pid}`
    writeFileSync(fresh, JSON.stringify(own), { mode: 0o600 })
    renameSync(fresh, this.#file)
  }

  release(): void {
    rmSync(this.#file, { force: true })
  }
}

export const lockFile = (folder: string): string => path.join(folder, 'loket-host.json')

/** Takes away the lock that was judged; a younger one is given back. */
function removeStale(file: string, judged: LockHolder | null): void {
  const aside = `${file}.${process.pid}.stale`
  try {
    renameSync(file, aside)
    // Between our reading and this another start may have taken it over: then it is given back.
    if (readHolder(aside)?.secret !== judged?.secret) linkSync(aside, file)
    rmSync(aside, { force: true })
  } catch {
    rmSync(aside, { force: true })
  }
}

/** A file that appears with its content or not at all. */
function placed(file: string, own: LockHolder): boolean {
  const fresh = `${file}.${process.pid}`
  writeFileSync(fresh, JSON.stringify(own), { mode: 0o600 })
  try {
    linkSync(fresh, file)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(fresh, { force: true })
  }
}

function readHolder(file: string): LockHolder | null {
  try {
    return lockHolder.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return null
  }
}

function isAlive(pid: number): boolean {
  if (pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
