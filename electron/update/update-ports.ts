import type { PackageKind } from './release.ts'
import type { UpdateRunner } from './update-task.ts'

export interface UpdatePorts {
  /** This computer's own folder for updates: see `updateFolder`. */
  readonly folder: string
  /** Public keys whose releases are believed. */
  readonly publishers: readonly string[]
  readonly version: string
  /** Version of the log.db here. */
  readonly data: number
  readonly kind: PackageKind | null
  readonly arch: string
  /** Why nothing can be installed here; "" where it can. */
  readonly obstacle: string
  /** Does what may hang. */
  readonly run: UpdateRunner
  readonly now: () => string
  /** What is shown is another one now. */
  readonly changed: () => void
  readonly fault: (error: unknown) => void
}
