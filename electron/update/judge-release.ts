import type { Refusal } from '#domain/refusal.ts'
import { compareVersions } from './compare-versions.ts'
import type { PackageKind, Release, ReleaseFile } from './release.ts'
import { notNewer, updateRefusal } from './update-words.ts'

/** The computer an update is for. */
export interface Computer {
  readonly version: string
  /** Version of the log.db here. */
  readonly data: number
  /** How Loket was installed here; null where it was not. */
  readonly kind: PackageKind | null
  readonly arch: string
  /** The newest release that was ever found good here; "" for none. */
  readonly newestSeen: string
}

/** Why a release, though its publisher signed it, is not for this computer; null where it is. */
export function judgeRelease(release: Release, here: Computer): Refusal | null {
  if (compareVersions(release.version, here.version) <= 0) return notNewer(release.version)
  if (here.newestSeen !== '' && compareVersions(release.version, here.newestSeen) < 0) return updateRefusal('replayed')
  if (release.data.to < here.data) return updateRefusal('older-data')
  if (release.data.from > here.data) return updateRefusal('newer-data')
  if (here.kind !== null && fileFor(release, here) === null) return updateRefusal('platform')
  return null
}

export const fileFor = ({ files }: Release, { kind, arch }: Pick<Computer, 'kind' | 'arch'>): ReleaseFile | null => files.find((file) => file.kind === kind && file.arch === arch) ?? null
