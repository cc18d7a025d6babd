import type { Holiday } from '#domain/calendar/calendar.ts'
import type { Tone } from '../../ui/state-badge.tsx'

export const HOLIDAY_KINDS: readonly { readonly value: Holiday['kind']; readonly label: string; readonly tone: Tone }[] = [
  { value: 'national', label: 'Libur nasional', tone: 'info' },
  { value: 'collective-leave', label: 'Cuti bersama', tone: 'plain' },
  { value: 'local', label: 'Libur daerah', tone: 'ok' },
]
