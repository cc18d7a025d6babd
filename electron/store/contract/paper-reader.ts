import type { DossierId, PaperId } from '#domain/ids.ts'

export interface PaperReader {
  /** JSON of the facts, as kept with `keepPaper`. */
  facts(id: PaperId): { readonly dossier: DossierId; readonly facts: string } | null
}
