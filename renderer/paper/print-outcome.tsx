import { Button, Group } from '@mantine/core'
import { Notice } from '../ui/notice.tsx'
import type { PrintJob } from './use-print.ts'

interface PrintOutcomeProps {
  readonly job: PrintJob
  readonly onAgain: () => void
  /** Absent where the PDF is on screen already. */
  readonly onOpen?: () => void
}

/** What became of a print. One that did not come out keeps its job: again, or the PDF itself. */
export function PrintOutcome({ job, onAgain, onOpen }: PrintOutcomeProps) {
  return (
    <Notice tone={job.printed ? 'ok' : 'wait'} live>
      {job.message}
      {job.printed ? null : (
        <Group gap="sm" mt="0.5rem">
          <Button size="compact-md" variant="default" onClick={onAgain}>
            Coba lagi
          </Button>
          {onOpen === undefined ? null : (
            <Button size="compact-md" variant="default" onClick={onOpen}>
              Buka PDF
            </Button>
          )}
        </Group>
      )}
    </Notice>
  )
}
