import type { FieldMessage } from '#domain/refusal.ts'

export interface RequiredText {
  readonly path: string
  /** As it stands at the field. */
  readonly label: string
  readonly value: string
}

/** "Nama belum diisi." for each that is empty, in the counter's own words, so that both say the same. */
export const requiredText = (fields: readonly RequiredText[]): readonly FieldMessage[] =>
  fields.filter((field) => field.value.trim() === '').map(({ path, label }) => ({ path, message: `${label} belum diisi.` }))
