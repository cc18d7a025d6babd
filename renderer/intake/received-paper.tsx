import { Button, Group, Stack } from '@mantine/core'
import { IconEye, IconPrinter } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import type { DossierId } from '#domain/ids.ts'
import { PdfView } from '../paper/pdf-view.tsx'
import { PrintOutcome } from '../paper/print-outcome.tsx'
import { useCopies } from '../paper/use-copies.ts'
import { usePrintLabel } from '../paper/use-print-label.ts'
import { Dialog } from '../ui/dialog.tsx'
import { Notice } from '../ui/notice.tsx'
import { useShortcut } from '../ui/shortcuts/use-shortcut.ts'

interface ReceivedPaperProps {
  readonly dossier: DossierId
  readonly paper: string
  readonly kind: 'receipt' | 'return-slip'
  /** Heading of its key in the list of keys. */
  readonly group: string
  /** Further buttons, beside its own. */
  readonly children: ReactNode
}

const WORDS = { receipt: 'resi', 'return-slip': 'tanda pengembalian' } as const

/** The paper the applicant takes along: printed by one key, looked at before where one wants to, and what became of it. */
export function ReceivedPaper({ dossier, paper, kind, group, children }: ReceivedPaperProps) {
  const path = `/papers/${paper}.pdf`
  const copies = useCopies(path, dossier, kind)
  const [looking, setLooking] = useState(false)
  const words = WORDS[kind]
  const label = copies.next === 'copy' ? `Cetak salinan ${words}` : `Cetak ${words}`
  return (
    <>
      <Group gap="sm">
        <PrintButton label={label} group={group} copies={copies} />
        <Button variant="default" leftSection={<IconEye aria-hidden="true" size="1.125rem" />} onClick={() => setLooking(true)}>
          Lihat {words}
        </Button>
        {children}
      </Group>
      {looking ? null : <Outcome copies={copies} onOpen={() => setLooking(true)} />}
      <Dialog opened={looking} onClose={() => setLooking(false)} title={`Lihat ${words}`} size="60rem">
        <Stack gap="sm">
          <div>
            <PrintButton label={label} group={group} copies={copies} />
          </div>
          <Outcome copies={copies} />
          <PdfView path={path} label={words} />
        </Stack>
      </Dialog>
    </>
  )
}

type Copies = ReturnType<typeof useCopies>

function PrintButton({ label, group, copies: { running, run } }: { readonly label: string; readonly group: string; readonly copies: Copies }) {
  const goesTo = usePrintLabel('slip')
  useShortcut({ key: 'F9', label: 'Cetak', group, run })
  return (
    <Button leftSection={<IconPrinter aria-hidden="true" size="1.125rem" />} loading={running} onClick={run} data-autofocus>
      {goesTo(label)} (F9)
    </Button>
  )
}

function Outcome({ copies: { job, problem, run }, onOpen }: { readonly copies: Copies; readonly onOpen?: () => void }) {
  if (problem !== '')
    return (
      <Notice tone="late" live>
        {problem}
      </Notice>
    )
  return job === null || job.running ? null : <PrintOutcome job={job} sheet="slip" onAgain={run} {...(onOpen === undefined ? {} : { onOpen })} />
}
