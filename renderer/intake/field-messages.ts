import type { FieldMessage } from '#domain/refusal.ts'

/** Collects what stands in the way, field by field, in reading order; the first sentence at a field stays. */
export interface FieldMessages {
  add(path: string, message: string): void
  readonly list: readonly FieldMessage[]
}

export function fieldMessages(): FieldMessages {
  const list: FieldMessage[] = []
  return {
    list,
    add(path, message) {
      if (!list.some((entry) => entry.path === path)) list.push({ path, message })
    },
  }
}
