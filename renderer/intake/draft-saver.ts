import { writeDraft, type DraftContent } from './draft-content.ts'

/** At most this long after a key the draft is on its way to the disk, in milliseconds. */
export const DRAFT_PAUSE = 250

interface Timer {
  start(run: () => void, milliseconds: number): unknown
  stop(handle: unknown): void
}

export interface DraftSaverPorts {
  /** Resolves once the draft is on the disk, with the time it was kept at. Rejects or gives null if it could not be kept. */
  save(draft: { readonly id: string; readonly title: string; readonly content: string }): Promise<string | null>
  saved(at: string): void
  failed(): void
  readonly timer: Timer
}

/**
 * Keeps a draft from the first key: the first change goes at once, later ones at most `DRAFT_PAUSE` apart, never two on the way together and never an
 * older one after a newer. A failed save is tried again with the next change and after `RETRY_PAUSE`.
 */
export interface DraftSaver {
  changed(id: string, title: string, draft: DraftContent): void
  /** Sends what is pending now; true once everything typed is on the disk, false if it could not be kept (it stays pending). */
  flush(): Promise<boolean>
  /** Forgets what is pending: the dossier was taken in or the draft thrown away. */
  drop(): void
}

const RETRY_PAUSE = 3000

export function draftSaver(ports: DraftSaverPorts): DraftSaver {
  let pending: { readonly id: string; readonly title: string; readonly content: string } | null = null
  let underway: Promise<void> | null = null
  let timer: unknown = null

  const stopTimer = () => {
    if (timer !== null) ports.timer.stop(timer)
    timer = null
  }
  const later = (milliseconds: number) => {
    timer ??= ports.timer.start(() => {
      timer = null
      void send()
    }, milliseconds)
  }
  const send = (): Promise<void> => {
    if (underway !== null) return underway
    const draft = pending
    if (draft === null) return Promise.resolve()
    pending = null
    stopTimer()
    underway = ports
      .save(draft)
      .catch(() => null)
      .then((at) => {
        underway = null
        if (at !== null) ports.saved(at)
        else {
          pending ??= draft
          ports.failed()
        }
        later(at === null ? RETRY_PAUSE : DRAFT_PAUSE)
      })
    return underway
  }

  return {
    changed(id, title, draft) {
      pending = { id, title, content: writeDraft(draft) }
      if (underway === null && timer === null) void send()
    },
    async flush() {
      if (underway !== null) await underway
      await send()
      return pending === null
    },
    drop() {
      pending = null
      stopTimer()
    },
  }
}
