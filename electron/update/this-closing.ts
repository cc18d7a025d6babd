import { systemInstaller } from './installer.ts'
import type { Closing } from './install-at-closing.ts'
import { updateFolder } from './kept-update.ts'
import { PUBLISHER_KEYS } from './publisher-keys.ts'
import type { PackageKind } from './release.ts'

/** The end of the Loket that runs, as its host knows it. */
export const thisClosing = ({ keys, version, installedBy }: { readonly keys: string; readonly version: string; readonly installedBy?: PackageKind }, env: Readonly<Record<string, string | undefined>>): Closing => ({
  folder: updateFolder(keys),
  publishers: PUBLISHER_KEYS,
  version,
  kind: installedBy ?? null,
  arch: process.arch,
  now: () => new Date().toISOString(),
  installer: systemInstaller(env),
})
