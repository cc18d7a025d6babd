import type { Envelope } from '#domain/log/envelope.ts'

/** The two parts of `kind:id`. */
export function aggregateOf({ aggregate }: Pick<Envelope, 'aggregate'>): { readonly kind: string; readonly id: string } {
  const colon = aggregate.indexOf(':')
  if (colon < 1) throw new Error(`not an aggregate: ${aggregate}`)
  return { kind: aggregate.slice(0, colon), id: aggregate.slice(colon + 1) }
}
