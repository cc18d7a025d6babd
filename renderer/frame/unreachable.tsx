import { Button } from '@mantine/core'
import { IconPlugConnectedX } from '@tabler/icons-react'
import { Empty } from '../ui/empty.tsx'

/** The counter has not said a word yet. */
export function Unreachable({ onRetry }: { readonly onRetry: () => void }) {
  return (
    <main>
      <Empty icon={<IconPlugConnectedX />} title="Loket belum bisa dibuka">
        <Button mt="md" onClick={onRetry}>
          Coba lagi
        </Button>
      </Empty>
    </main>
  )
}
