import { compareVersions } from './compare-versions.ts'
import type { Installer } from './installer.ts'
import { fileFor } from './judge-release.ts'
import { isWhole, keptRelease } from './kept-update.ts'
import path from 'node:path'
import type { PackageKind, Release, ReleaseFile } from './release.ts'
import { remember } from './update-history.ts'
import { dropNote, readOrder } from './update-notes.ts'

export interface Closing {
  /** This computer's own folder for updates. */
  readonly folder: string
  readonly publishers: readonly string[]
  readonly version: string
  readonly kind: PackageKind | null
  readonly arch: string
  readonly now: () => string
  readonly installer: Installer
}

/**
 * After the counter has closed its files: starts the installer an admin ordered, if it is still what the publisher signed. An order is carried out once.
 * Never throws: Loket ends either way, and its next start says what became of it.
 */
export async function installAtClosing(closing: Closing): Promise<void> {
  const { folder, now, installer } = closing
  const go = readOrder(folder, 'go')
  if (go === null) return
  const tell = (what: 'started' | 'stopped'): void => { remember(folder, { at: now(), what, version: go.version, officer: go.officer, withoutBackup: go.withoutBackup }) }
  try {
    for (const name of ['go', 'order'] as const) dropNote(folder, name)
    const ready = checked(closing, go.version)
    if (ready === null) return tell('stopped')
    tell('started')
    await installer(ready.kind, path.join(folder, ready.name))
  } catch (error) {
    console.error('the update was not installed:', error)
    tell('stopped')
  }
}

/** The installer as it was ordered, once more held against the signature; null where anything is different now. */
function checked({ folder, publishers, version, kind, arch }: Closing, ordered: string): ReleaseFile | null {
  const release: Release | null = keptRelease(folder, publishers)
  if (release === null || release.version !== ordered || compareVersions(release.version, version) <= 0) return null
  const file = fileFor(release, { kind, arch })
  return file !== null && isWhole(folder, file) ? file : null
}
