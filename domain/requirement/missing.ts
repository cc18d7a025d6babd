import type { FieldMessage } from '../refusal.ts'
import type { ChecklistItem, CheckState } from './requirement.ts'

/** Whether an obligatory item stands in the way: neither found fitting nor marked "Tidak berlaku". */
export const isUnsettled = (item: ChecklistItem): boolean => item.obligatory && item.state !== 'fits' && item.state !== 'not-applicable'

/** The obligatory items due then that are not settled, each at its place in the list: `<path>.<index>`. */
export const unsettled = (checklist: readonly ChecklistItem[], due: ChecklistItem['due'], path: string): readonly FieldMessage[] =>
  checklist.flatMap((item, index) => (item.due === due && isUnsettled(item) ? [{ path: `${path}.${index}`, message: `${item.name} ${WHAT[item.state]}` }] : []))

/** What a return slip lists: obligatory papers that are absent, and any paper that is there and does not fit. */
export const missingItems = (checklist: readonly ChecklistItem[]): readonly { readonly name: string; readonly note: string }[] =>
  checklist
    .filter((item) => item.due === 'intake' && (item.state === 'unfit' || (item.state === 'absent' && item.obligatory)))
    .map((item) => ({ name: item.name, note: item.note || (item.state === 'unfit' ? 'Ada, tidak sesuai' : 'Tidak ada') }))

const WHAT: Readonly<Record<CheckState, string>> = {
  unchecked: 'belum diperiksa',
  absent: 'belum ada',
  unfit: 'ada, tetapi tidak sesuai',
  fits: 'sesuai',
  'not-applicable': 'tidak berlaku',
}
