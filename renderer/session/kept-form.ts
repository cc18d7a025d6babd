/** What was typed in a form; once it is saved, `over` is the reading (as JSON) it was typed over. Undefined: nothing was typed. */
export type Kept = { readonly typed: unknown; readonly over: { readonly reading: string } | null } | undefined

/**
 * What a form shows. Typed wins over the reading; what was saved is shown on as long as the reading is still the one from before,
 * so that no form falls back to the old value for a moment.
 */
export function keptAt<Value>(kept: Kept, reading: Value): { readonly value: Value; readonly changed: boolean } {
  // Only the form of this place writes here, and only values of its own kind.
  if (kept?.over === null) return { value: kept.typed as Value, changed: true }
  if (kept !== undefined && kept.over.reading === JSON.stringify(reading)) return { value: kept.typed as Value, changed: false }
  return { value: reading, changed: false }
}
