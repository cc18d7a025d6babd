import type { IsoInstant, OfficerId } from '#domain/ids.ts'

/** Drafts stay on the device and survive a crash: `save` returns once the row is on the disk. */
export interface DraftStore {
  save(draft: { readonly id: string; readonly title: string; readonly content: string; readonly officer: OfficerId; readonly at: IsoInstant }): void
  list(): readonly { readonly id: string; readonly title: string; readonly officer: OfficerId; readonly at: IsoInstant }[]
  open(id: string): { readonly content: string; readonly at: IsoInstant } | null
  discard(id: string): void
}
