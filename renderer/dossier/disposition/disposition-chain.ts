import type { DossierView } from '../view.ts'

export type Disposition = DossierView['dispositions'][number]

export interface Link {
  readonly disposition: Disposition
  /** How often it was passed on before: 0 = the first of its chain. */
  readonly depth: number
}

/** Every chain from its first disposition on, what was passed on right below what it passes on. */
export function chains(dispositions: readonly Disposition[]): readonly Link[] {
  const known = new Set(dispositions.map((one) => one.disposition))
  const below = (parent: string | null, depth: number): readonly Link[] =>
    dispositions.filter((one) => (one.parent !== null && known.has(one.parent) ? one.parent : null) === parent).flatMap((disposition) => [{ disposition, depth }, ...below(disposition.disposition, depth + 1)])
  return below(null, 0)
}
