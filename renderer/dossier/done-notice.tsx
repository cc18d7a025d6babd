import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import type { CallOutput } from '#protocol/calls.ts'
import { Notice } from '../ui/notice.tsx'
import { useIsCovered } from '../ui/shortcuts/use-shortcut.ts'
import { toPrint } from './to-print.ts'
import type { DossierView } from './view.ts'
import type { DossierWindow } from './window.ts'

type Acted = CallOutput<'dossier.act'>

interface DoneNoticeProps {
  readonly done: Acted & { readonly on: DossierView }
  readonly view: DossierView
  readonly onOpen: (window: DossierWindow) => void
}

/** What was just done here, where the dossier is now once that was read anew, and what is to be printed of it. Takes the focus, since the button that did it is gone; but not from a window that was opened meanwhile. */
export function DoneNotice({ done, view, onOpen }: DoneNoticeProps) {
  const box = useRef<HTMLDivElement>(null)
  const print = toPrint(done.paper, done.on, view)
  const isCovered = useIsCovered()
  useEffect(() => {
    if (!isCovered()) focusIn(box.current)
  }, [done, isCovered])
  useEffect(() => {
    if (!isCovered() && (document.activeElement === document.body || box.current?.contains(document.activeElement) === true)) focusIn(box.current)
  }, [print?.label, isCovered])
  return (
    <div ref={box} tabIndex={-1}>
      <Notice tone="ok" live title={`${whatWasDone(done, view)}${done.on === view ? '' : whereNow(view)}`.trim()}>
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

/** A number that was asked for and has come since is told instead of the question; where a paper is to be printed again, the notice of that tells it. */
function whatWasDone({ message, number, asked }: Acted, { documents }: DossierView): string {
  const letter = documents.find(({ id }) => id === asked)
  if (letter?.number) return letter.reprint === null ? `Nomor ${letter.number.text} sudah tiba. ` : ''
  return number === '' || message.includes(number) ? `${message}. ` : `${message}: ${number}. `
}

const whereNow = ({ row, holder }: DossierView): string => (row.status === 'ended' ? 'Berkas selesai.' : row.status === 'waiting-applicant' ? 'Sekarang menunggu pemohon.' : `Sekarang di ${holder.title}.`)
