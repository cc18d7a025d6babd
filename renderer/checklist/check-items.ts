import { parseDate } from '#domain/calendar/parse-date.ts'
import type { FieldMessage } from '#domain/refusal.ts'
import type { IsoDate } from '#domain/ids.ts'
import type { CallInput } from '#protocol/calls.ts'
import type { CheckLine } from './check-line.ts'

export type ChecklistInput = CallInput<'intake.receive'>['checklist']

/** Lines as a call wants them; an unreadable expiry date is told under `checklist.<row>.expiry`. */
export function checkItems(lines: readonly CheckLine[], today: IsoDate): { readonly items: ChecklistInput; readonly messages: readonly FieldMessage[] } {
  const messages: FieldMessage[] = []
  const items = lines.map((line, row) => {
    const { state, note } = line.mark
    const item = { requirement: line.requirement, name: line.name, obligatory: line.obligatory, due: line.due, state, note }
    const expiry = expiryOf(line, today)
    if (expiry === null) return item
    if (expiry.ok) return { ...item, expiry: expiry.value }
    messages.push({ path: `checklist.${row}.expiry`, message: `${line.name}: ${expiry.refusal}` })
    return item
  })
  return { items, messages }
}

function expiryOf(line: CheckLine, today: IsoDate) {
  const there = line.mark.state === 'fits' || line.mark.state === 'unfit'
  if (!line.expires || !there) return null
  if (line.mark.lifetime) return { ok: true, value: 'lifetime' } as const
  return line.mark.expiry.trim() === '' ? null : parseDate(line.mark.expiry, { today, pivot: 'future' })
}
