import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { Notice } from '../ui/notice.tsx'
import { useIsCovered } from '../ui/shortcuts/use-shortcut.ts'
import type { DossierView } from './view.ts'
import type { DossierWindow } from './window.ts'

interface DoneNoticeProps {
  readonly done: { readonly message: string; readonly number: string; readonly paper: string | null }
  readonly view: DossierView
  readonly onOpen: (window: DossierWindow) => void
}

/** What was just done here, where the dossier is now, and what is to be printed of it. Takes the focus, since the button that did it is gone; but not from a window that was opened meanwhile. */
export function DoneNotice({ done, view, onOpen }: DoneNoticeProps) {
  const box = useRef<HTMLDivElement>(null)
  const print = toPrint(done.paper, view)
  const isCovered = useIsCovered()
  useEffect(() => {
    if (!isCovered()) focusIn(box.current)
  }, [done, isCovered])
  useEffect(() => {
    if (!isCovered() && (document.activeElement === document.body || box.current?.contains(document.activeElement) === true)) focusIn(box.current)
  }, [print?.label, isCovered])
  return (
    <div ref={box} tabIndex={-1}>
      <Notice tone="ok" live title={`${whatWasDone(done)}. ${whereNow(view)}`}>
        {print === null ? null : (
          <Button size="compact-md" variant="default" mt="0.25rem" leftSection={<IconPrinter aria-hidden="true" size="1rem" />} onClick={() => onOpen(print.opens)}>
            {print.label}
          </Button>
        )}
      </Notice>
    </div>
  )
}

const focusIn = (box: HTMLElement | null): void => (box?.querySelector('button') ?? box)?.focus()

/** The paper that came with the act, or the one that can be printed for the first time now. */
function toPrint(issued: string | null, { papers, printable }: DossierView): { readonly label: string; readonly opens: DossierWindow } | null {
  const paper = papers.find((one) => one.paper === issued)
  if (paper !== undefined) return { label: `Lihat dan cetak ${paper.title.toLowerCase()}`, opens: { what: 'paper', paper, fresh: true } }
  const first = printable.findLast((one) => one.issued === 0)
  return first === undefined ? null : { label: `Cetak ${first.title.toLowerCase()} (F9)`, opens: { what: 'print' } }
}

const whatWasDone = ({ message, number }: DoneNoticeProps['done']): string => (number === '' || message.includes(number) ? message : `${message}: ${number}`)

const whereNow = ({ row, holder }: DossierView): string => (row.status === 'ended' ? 'Berkas selesai.' : row.status === 'waiting-applicant' ? 'Sekarang menunggu pemohon.' : `Sekarang di ${holder.title}.`)
