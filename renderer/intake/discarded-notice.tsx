import { Button } from '@mantine/core'
import { Notice } from '../ui/notice.tsx'
import { useIntake } from './intake-store.ts'

/** A draft was thrown away: said, with the way back, instead of asked before. */
export function DiscardedNotice({ onBringBack }: { readonly onBringBack: () => void }) {
  const { discarded } = useIntake()
  if (discarded === null) return null
  return (
    <Notice tone="info" live title={`Draf “${discarded.title}” dibuang.`}>
      <Button size="compact-md" variant="default" onClick={onBringBack}>
        Urungkan (Ctrl+Z)
      </Button>
    </Notice>
  )
}
