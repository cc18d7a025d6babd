import { nextField } from '../ui/form/next-field.ts'
import type { CheckLine } from './check-line.ts'

/** Puts the focus on a row's chosen state. */
export function focusRow(list: HTMLElement | null, row: number): void {
  list?.querySelectorAll<HTMLElement>('[role=radiogroup]')[row]?.querySelector<HTMLInputElement>('input:checked')?.focus()
}

/** The next row below nobody looked at; null when there is none. */
export function nextUnchecked(lines: readonly CheckLine[], row: number): number | null {
  const found = lines.findIndex((line, index) => index > row && line.due === 'intake' && line.mark.state === 'unchecked')
  return found === -1 ? null : found
}

/** Past the list, to the field after it. */
export function focusAfter(list: HTMLElement | null): void {
  const last = [...(list?.querySelectorAll<HTMLElement>('input') ?? [])].at(-1)
  const form = list?.closest('form')
  if (last !== undefined && form) nextField(form, last)?.focus()
}
