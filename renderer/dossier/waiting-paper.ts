import type { DossierView } from './view.ts'

type Paper = DossierView['papers'][number]

/** The paper of this kind that was made last, where it counts among those issued and nobody has looked at it or printed it: it is what is printed next, not a copy of it. */
export function waiting({ kind, issued }: Pick<DossierView['printable'][number], 'kind' | 'issued'>, papers: DossierView['papers']): Paper | null {
  const last = issued === 0 ? undefined : papers.findLast((paper) => paper.kind === kind)
  return last?.unopened === true && !last.outdated && !last.late ? last : null
}
