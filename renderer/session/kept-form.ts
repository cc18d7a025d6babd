/** What an officer has in a form: what is typed and not saved, and what was saved over which reading (as JSON). Undefined: nothing. */
export type Kept = { readonly typed: { readonly value: unknown } | null; readonly saved: { readonly value: unknown; readonly over: string } | null } | undefined

/**
 * What a form shows. Typed wins over the reading; what was saved is shown on as long as the reading is still the one from before,
 * so that no form falls back to the old value for a moment.
 */
export function keptAt<Value>(kept: Kept, reading: Value): { readonly value: Value; readonly changed: boolean } {
  // Only the form of this place writes here, and only values of its own kind.
  if (kept?.typed) return { value: kept.typed.value as Value, changed: true }
  if (kept?.saved && kept.saved.over === JSON.stringify(reading)) return { value: kept.saved.value as Value, changed: false }
  return { value: reading, changed: false }
}

export const typedOver = (kept: Kept, value: unknown): Kept => ({ typed: { value }, saved: kept?.saved ?? null })
export const savedOver = (value: unknown, reading: unknown): Kept => ({ typed: null, saved: { value, over: JSON.stringify(reading) } })
/** Back to what was saved last, whether the counter has read it yet or not. */
export const givenUp = (kept: Kept): Kept => ({ typed: null, saved: kept?.saved ?? null })
