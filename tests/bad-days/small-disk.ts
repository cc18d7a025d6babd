import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const mount = (...words: readonly string[]): void => { execFileSync('mount', [...words], { stdio: 'ignore' }) }

/** A real disk that is small: a memory file system of its own. Needs the right to mount. */
export class SmallDisk {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'loket-disk-'))

  /** Null where this machine does not let us mount. */
  static tryOf(megabytes: number): SmallDisk | null {
    const disk = new SmallDisk()
    try {
      mount('-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', disk.folder)
      return disk
    } catch {
      rmSync(disk.folder, { recursive: true, force: true })
      return null
    }
  }

  /** Until no more than so many bytes go in. */
  fill(free = 0): void {
    const { bavail, bsize } = statfsSync(this.folder)
    try {
      writeFileSync(path.join(this.folder, 'film.mp4'), Buffer.alloc(Math.max(0, bavail * bsize - free)))
    } catch (error) {
      // Another process wrote meanwhile: the disk is full all the same.
      if (free > 0 || !isFull(error)) throw error
    }
  }

  clearUp(): void {
    rmSync(path.join(this.folder, 'film.mp4'))
  }

  makeReadOnly(): void {
    mount('-o', 'remount,ro', this.folder)
  }

  makeWritable(): void {
    mount('-o', 'remount,rw', this.folder)
  }

  remove(): void {
    execFileSync('umount', ['-l', this.folder], { stdio: 'ignore' })
    rmSync(this.folder, { recursive: true, force: true })
  }
}

/** Asked once: whether this machine lets us have such a disk. */
export function canMount(): boolean {
  const disk = SmallDisk.tryOf(1)
  disk?.remove()
  return disk !== null
}

const isFull = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOSPC'
