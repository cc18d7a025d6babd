import { assertNever } from '#domain/assert-never.ts'
import type { CallOutput } from '#protocol/calls.ts'
import { CopyDialog } from '../copying/copy-dialog.tsx'
import { useShortcut } from '../ui/shortcuts/use-shortcut.ts'
import { ActDialog } from './act-dialog.tsx'
import { IssuedPaper } from './issued-paper.tsx'
import { GROUP } from './keys-group.ts'
import { NoteDialog } from './note-dialog.tsx'
import { PrintDialog } from './print-dialog.tsx'
import { ResubmitDialog } from './resubmit-dialog.tsx'
import type { OfView } from './view.ts'
import type { DossierWindow } from './window.ts'
import { WithdrawDialog } from './withdraw-dialog.tsx'

interface DossierWindowsProps extends OfView {
  readonly open: DossierWindow | null
  readonly onOpen: (window: DossierWindow | null) => void
  readonly onDone: (done: CallOutput<'dossier.act'>) => void
}

/** The window that is open over the page, if any. */
export function DossierWindows({ open, view, onOpen, onDone }: DossierWindowsProps) {
  useShortcut({ key: 'F9', label: 'Cetak', group: GROUP, enabled: view.printable.length > 0, run: () => onOpen({ what: 'print' }) })
  const onClose = (): void => onOpen(null)
  if (open === null) return null
  switch (open.what) {
    case 'act':
      return <ActDialog view={open.view} action={open.action} onClose={onClose} onDone={onDone} />
    case 'resubmit':
      return <ResubmitDialog view={open.view} onClose={onClose} onDone={onDone} />
    case 'withdraw':
      return <WithdrawDialog view={open.view} onClose={onClose} onDone={onDone} />
    case 'note':
      return <NoteDialog view={view} onClose={onClose} onDone={onDone} />
    case 'copy':
      return <CopyDialog view={view} onClose={onClose} />
    case 'print':
      return <PrintDialog view={view} onClose={onClose} onIssued={(paper) => onOpen({ what: 'paper', paper, fresh: true })} />
    case 'paper':
      return <IssuedPaper view={view} paper={open.paper} fresh={open.fresh} onClose={onClose} onIssued={(paper) => onOpen({ what: 'paper', paper, fresh: true })} />
    default:
      return assertNever(open)
  }
}
