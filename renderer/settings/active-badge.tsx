import { IconCircleCheck, IconCircleOff } from '@tabler/icons-react'
import { StateBadge } from '../ui/state-badge.tsx'

/** In use, or kept for the history only. */
export const ActiveBadge = ({ active }: { readonly active: boolean }) =>
  active ? (
    <StateBadge tone="ok" icon={<IconCircleCheck />}>
      Aktif
    </StateBadge>
  ) : (
    <StateBadge tone="plain" icon={<IconCircleOff />}>
      Nonaktif
    </StateBadge>
  )
