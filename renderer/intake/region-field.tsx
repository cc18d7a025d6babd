import { useCall } from '../host/use-call.ts'
import type { FieldProps } from '../ui/form/field.tsx'
import { SuggestField } from '../ui/form/suggest-field.tsx'

interface RegionFieldProps extends Omit<FieldProps, 'hint' | 'optional'> {
  readonly value: string
  readonly onChange: (value: string) => void
}

const LONGEST_SOUGHT = 200

/** Village to province in one box: any words of the path find it. What is typed stands unless one of those found is chosen, for villages split and change their names. */
export function RegionField({ value, onChange, ...field }: RegionFieldProps) {
  const text = value.trim()
  const found = useCall('region.search', { text }, { enabled: text.length >= 2 && text.length <= LONGEST_SOUGHT, keep: true }).value ?? []
  const suggestions = text.length < 2 ? [] : found.map(({ path }) => path).filter((path) => path !== value)
  return <SuggestField {...field} optional hint="Ketik kata apa saja: terjun marelan. Pilih dengan ↓ dan Enter, atau tulis sendiri." value={value} onChange={onChange} suggestions={suggestions} lookedUp />
}
