import { Button, Group, Stack } from '@mantine/core'
import { IconDownload, IconPrinter } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import type { Sheet } from '#protocol/printing.ts'
import { useCall } from '../host/use-call.ts'
import { useRequest } from '../host/use-command.ts'
import { PdfView } from '../paper/pdf-view.tsx'
import { PrintOutcome } from '../paper/print-outcome.tsx'
import { usePrint } from '../paper/use-print.ts'
import { usePrintLabel } from '../paper/use-print-label.ts'
import { Dialog } from '../ui/dialog.tsx'
import { Loading } from '../ui/loading.tsx'
import { Notice } from '../ui/notice.tsx'
import { Progress } from '../ui/progress.tsx'
import { useShortcut } from '../ui/shortcuts/use-shortcut.ts'

interface PagesDialogProps {
  readonly job: string
  /** "Halaman Buku Register" */
  readonly title: string
  /** What is counted: "berkas". */
  readonly unit: string
  readonly sheet?: Sheet
  /** It may be kept as a file, too; else it is for paper alone. */
  readonly savable?: boolean
  readonly onClose: () => void
}

/** Pages of a book or list: made while one waits or works on, looked at, then printed or saved. */
export function PagesDialog({ job: id, title, unit, sheet = 'book', savable = true, onClose }: PagesDialogProps) {
  const job = useCall('job.list', {}).value?.find((one) => one.id === id)
  const cancel = useRequest('job.cancel')
  return (
    <Dialog opened onClose={onClose} title={title} size="80rem">
      {job === undefined ? <Loading what="Menyusun halaman…" /> : null}
      {job?.state === 'running' ? <Progress title="Menyusun halaman" done={job.done} total={job.total} unit={unit} onCancel={() => void cancel.run({ id })} /> : null}
      {job?.state === 'cancelled' || job?.state === 'failed' ? <Notice tone="wait">{job.message} Tidak ada yang dicetak.</Notice> : null}
      {job?.state === 'done' ? <Pages path={job.path} title={title} sheet={sheet} savable={savable} /> : null}
    </Dialog>
  )
}

function Pages({ path, title, sheet, savable }: { readonly path: string; readonly title: string; readonly sheet: Sheet; readonly savable: boolean }) {
  const { job, print } = usePrint(sheet)
  const button = useRef<HTMLButtonElement>(null)
  const goesTo = usePrintLabel(sheet)
  const run = (): void => void print(path)
  useEffect(() => button.current?.focus(), [])
  useShortcut({ key: 'F9', label: 'Cetak', group: title, run })
  return (
    <Stack gap="sm">
      <Group gap="sm">
        <Button leftSection={<IconPrinter aria-hidden="true" size="1.125rem" />} loading={job?.running === true} onClick={run} ref={button}>
          {goesTo('Cetak')} (F9)
        </Button>
        {savable ? (
          <Button variant="default" component="a" href={path} download leftSection={<IconDownload aria-hidden="true" size="1.125rem" />}>
            Simpan PDF
          </Button>
        ) : null}
      </Group>
      {job === null || job.running ? null : <PrintOutcome job={job} sheet={sheet} onAgain={run} />}
      <PdfView path={path} label={title} />
    </Stack>
  )
}
