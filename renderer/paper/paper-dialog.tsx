import { Button, Group, Stack } from '@mantine/core'
import { IconDownload, IconPrinter } from '@tabler/icons-react'
import type { Sheet } from '#protocol/printing.ts'
import { Dialog } from '../ui/dialog.tsx'
import { Notice } from '../ui/notice.tsx'
import { useShortcut } from '../ui/shortcuts/use-shortcut.ts'
import { PdfView } from './pdf-view.tsx'
import { PrintOutcome } from './print-outcome.tsx'
import { usePrint } from './use-print.ts'
import { usePrintLabel } from './use-print-label.ts'

export interface ShownPaper {
  readonly path: string
  readonly title: string
}

interface PaperDialogProps {
  readonly paper: ShownPaper
  readonly sheet: Sheet
  readonly onClose: () => void
  /** Just issued: printing it gives this very paper. Otherwise, and once it is out of the printer, only a copy may follow. */
  readonly fresh: boolean
  /** Nobody's paper, a test page: printed as often as one likes, never as a copy. */
  readonly again?: boolean
  /** Issues another copy, marked SALINAN; absent where this officer may not. */
  readonly onCopy?: (() => void) | undefined
  /** Why no copy was issued; "" otherwise. */
  readonly problem?: string
}

/** A paper before it goes to the printer: looked at, printed, or saved. */
export function PaperDialog({ paper, onClose, ...rest }: PaperDialogProps) {
  return (
    <Dialog opened onClose={onClose} title={paper.title} size="60rem">
      <PaperBody key={paper.path} paper={paper} {...rest} />
    </Dialog>
  )
}

function PaperBody({ paper, sheet, fresh, again = false, onCopy, problem = '' }: Omit<PaperDialogProps, 'onClose'>) {
  const { job, print } = usePrint(sheet)
  const original = again || (fresh && job?.printed !== true)
  const run = original ? () => void print(paper.path) : onCopy
  const label = original ? 'Cetak' : 'Cetak salinan'
  const goesTo = usePrintLabel(sheet)
  useShortcut({ key: 'F9', label, group: paper.title, enabled: run !== undefined, run: () => run?.() })
  return (
    <Stack gap="sm">
      <Group gap="sm">
        <Button leftSection={<IconPrinter aria-hidden="true" size="1.125rem" />} disabled={run === undefined} loading={job?.running === true} onClick={() => run?.()} data-autofocus>
          {goesTo(label)} (F9)
        </Button>
        <Button variant="default" component="a" href={paper.path} download={`${fileName(paper.title)}.pdf`} leftSection={<IconDownload aria-hidden="true" size="1.125rem" />}>
          Simpan PDF
        </Button>
      </Group>
      {problem === '' ? null : (
        <Notice tone="late" live>
          {problem}
        </Notice>
      )}
      {job === null || job.running ? null : <PrintOutcome job={job} sheet={sheet} onAgain={() => void print(paper.path)} />}
      <PdfView path={paper.path} label={paper.title} />
    </Stack>
  )
}

const fileName = (title: string): string => title.replaceAll(/[^\p{L}\p{N} -]+/gu, '-').trim()
