import type { CallInput } from '#protocol/calls.ts'
import { daysOf, type TypedPeriod } from '../../register/period.ts'
import { useUnsaved } from '../../session/unsaved.ts'
import { useToday } from '../../ui/form/today.ts'

type Asked = CallInput<'views.export'>

/** Which part of the view log an officer looks at; "" = all. */
export interface AccessPart {
  readonly officer: string
  readonly what: Asked['what'] | ''
  readonly text: string
  readonly period: TypedPeriod
}

export function useAccessPart() {
  const { value: part, set } = useUnsaved<AccessPart>('akses', { officer: '', what: '', text: '', period: { choice: 'all', from: '', to: '' } })
  return { part, change: (changes: Partial<AccessPart>): void => set({ ...part, ...changes }) }
}

/** What is asked of the counter for it. */
export function useAskedViews({ officer, what, text, period }: AccessPart): Omit<Asked, 'format'> {
  const { from, to } = daysOf(period, useToday())
  return { officer: officer === '' ? null : (officer as NonNullable<Asked['officer']>), what: what === '' || what === undefined ? null : what, text: text.trim(), from, to }
}
