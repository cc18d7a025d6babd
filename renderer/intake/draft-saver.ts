import { writeDraft, type DraftContent } from './draft-content.ts'
import { LatestKept, type LatestKeptPorts } from './latest-kept.ts'

/** At most this long after a key the draft is on its way to the disk, in milliseconds. */
export const DRAFT_PAUSE = 250

export type DraftSaverPorts = LatestKeptPorts<{ readonly id: string; readonly title: string; readonly content: string }>

/** Keeps a draft from the first key, at most `DRAFT_PAUSE` apart. */
export interface DraftSaver {
  changed(id: string, title: string, draft: DraftContent): void
  /** Sends what is pending now; true once everything typed is on the disk, false if it could not be kept (it stays pending). */
  flush(): Promise<boolean>
  /** Forgets what is pending: the dossier was taken in or the draft thrown away. */
  drop(): void
}

const RETRY_PAUSE = 3000

export function draftSaver(ports: DraftSaverPorts): DraftSaver {
  const drafts = new LatestKept(ports, { after: DRAFT_PAUSE, failed: RETRY_PAUSE })
  return {
    changed: (id, title, draft) => { drafts.changed({ id, title, content: writeDraft(draft) }) },
    flush: () => drafts.flush(),
    drop: () => { drafts.drop() },
  }
}
