import { assertNever } from '#domain/assert-never.ts'
import { fsyncFolder } from '#store/files/write-durably.ts'
import { spawn } from 'node:child_process'
import { chmodSync, closeSync, copyFileSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { PackageKind } from './release.ts'

/** Hands a checked installer to the system; throws where it cannot. Loket ends right after it. */
export type Installer = (kind: PackageKind, file: string) => Promise<void>

/** `run` starts a program that outlives us and settles when it has started. */
export const systemInstaller = (env: Readonly<Record<string, string | undefined>>, run: (program: string, args: readonly string[]) => Promise<void> = runDetached): Installer => (kind, file) => {
  switch (kind) {
    case 'nsis':
      // The installer keeps folder and kind of installation, waits for Loket's end, and shows what it does.
      return run(file, ['--updated'])
    case 'deb':
      return run('pkexec', ['dpkg', '--install', file])
    case 'AppImage':
      return replaceAppImage(env['APPIMAGE'] ?? '', file)
    default:
      return assertNever(kind)
  }
}

/** The new one is whole on the disk before it takes the old one's name, in one step: a power cut leaves one or the other. */
async function replaceAppImage(old: string, file: string): Promise<void> {
  if (!path.isAbsolute(old)) throw new Error('it is not known where the AppImage lies')
  const aside = `${old}.baru`
  try {
    copyFileSync(file, aside)
    chmodSync(aside, 0o755)
    const handle = openSync(aside, 'r+')
    try {
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    renameSync(aside, old)
  } catch (error) {
    rmSync(aside, { force: true })
    throw error
  }
  fsyncFolder(path.dirname(old))
  await Promise.resolve()
}

function runDetached(program: string, args: readonly string[]): Promise<void> {
  const child = spawn(program, [...args], { detached: true, stdio: 'ignore' })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('spawn', () => {
      child.unref()
      resolve()
    })
  })
}
