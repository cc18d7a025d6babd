import type { Envelope } from '#domain/log/envelope.ts'

/** The two parts of `kind:id`; no kind where it is of another shape, as a later Loket may write one. */
export function aggregateOf({ aggregate }: Pick<Envelope, 'aggregate'>): { readonly kind: string; readonly id: string } {
  const colon = aggregate.indexOf(':')
  if (colon < 1) return { kind: '', id: aggregate }
  return { kind: aggregate.slice(0, colon), id: aggregate.slice(colon + 1) }
}
