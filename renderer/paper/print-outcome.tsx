import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import type { Sheet } from '#protocol/printing.ts'
import { Notice } from '../ui/notice.tsx'
import { PrinterDialog } from './printer-dialog.tsx'
import { usePrinters } from './printers-store.ts'
import type { PrintJob } from './use-print.ts'

interface PrintOutcomeProps {
  readonly job: PrintJob
  readonly sheet: Sheet
  readonly onAgain: () => void
  /** Absent where the PDF is on screen already. */
  readonly onOpen?: () => void
}

/** What became of a print. One that did not come out keeps its job: again, on another printer, or the PDF itself. */
export function PrintOutcome({ job, sheet, onAgain, onOpen }: PrintOutcomeProps) {
  const printers = usePrinters()
  const [choosing, setChoosing] = useState(false)
  return (
    <Notice tone={job.printed ? 'ok' : 'wait'} live>
      {job.message}
      {job.printed ? null : (
        <Group gap="sm" mt="0.5rem">
          <Further label="Coba lagi" onClick={onAgain} />
          {printers === null || printers === undefined ? null : <Further label="Pilih pencetak" onClick={() => setChoosing(true)} />}
          {onOpen === undefined ? null : <Further label="Buka PDF" onClick={onOpen} />}
        </Group>
      )}
      {choosing ? <PrinterDialog sheet={sheet} onClose={() => setChoosing(false)} /> : null}
    </Notice>
  )
}

const Further = ({ label, onClick }: { readonly label: string; readonly onClick: () => void }) => (
  <Button size="compact-md" variant="default" onClick={onClick}>
    {label}
  </Button>
)
