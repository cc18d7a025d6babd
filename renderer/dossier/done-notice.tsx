import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { Notice } from '../ui/notice.tsx'
import type { DossierView } from './view.ts'
import type { DossierWindow } from './window.ts'

interface DoneNoticeProps {
  readonly done: { readonly message: string; readonly paper: string | null }
  readonly view: DossierView
  readonly onOpen: (window: DossierWindow) => void
}

/** What was just done here, where the dossier is now, and the paper that came with it, ready for the printer. */
export function DoneNotice({ done, view, onOpen }: DoneNoticeProps) {
  const paper = view.papers.find((one) => one.paper === done.paper)
  return (
    <Notice tone="ok" live title={`${done.message}. ${whereNow(view)}`}>
      {paper === undefined ? null : (
        <Button size="compact-md" variant="default" leftSection={<IconPrinter aria-hidden="true" size="1rem" />} onClick={() => onOpen({ what: 'paper', paper, fresh: true })}>
          Cetak {paper.title.toLowerCase()} (F9)
        </Button>
      )}
    </Notice>
  )
}

const whereNow = ({ row, holder }: DossierView): string => (row.status === 'ended' ? 'Berkas selesai.' : row.status === 'waiting-applicant' ? 'Sekarang menunggu pemohon.' : `Sekarang di ${holder.title}.`)
