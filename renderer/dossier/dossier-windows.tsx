import { assertNever } from '#domain/assert-never.ts'
import type { CallOutput } from '#protocol/calls.ts'
import { CopyDialog } from '../copying/copy-dialog.tsx'
import { useHelpTopic } from '../help/help-topic.ts'
import { useShortcut } from '../ui/shortcuts/use-shortcut.ts'
import { ActDialog } from './act-dialog.tsx'
import { ArchiveDialog } from './beside/archive-dialog.tsx'
import { ExternalDialog } from './beside/external-dialog.tsx'
import { NoticeDialog } from './beside/notice-dialog.tsx'
import { SurveyDialog } from './beside/survey-dialog.tsx'
import { ConflictDialog } from './conflict/conflict-dialog.tsx'
import { CorrectionDialog } from './correction/correction-dialog.tsx'
import { CompleteDialog } from './disposition/complete-dialog.tsx'
import { DispositionDialog } from './disposition/disposition-dialog.tsx'
import { helpOfWindow } from './help-of-window.ts'
import { IssuedPaper } from './issued-paper.tsx'
import { GROUP } from './keys-group.ts'
import { LetterDialog } from './letters/letter-dialog.tsx'
import { NumberLetterDialog } from './letters/number-letter-dialog.tsx'
import { SignLetterDialog } from './letters/sign-letter-dialog.tsx'
import { NoteDialog } from './note-dialog.tsx'
import { PrintDialog } from './print-dialog.tsx'
import { ResubmitDialog } from './resubmit-dialog.tsx'
import type { OfView, OfWindow } from './view.ts'
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
  const ends = { onClose, onDone }
  if (open === null) return null
  return (
    <>
      <WindowHelp open={open} />
      <OpenWindow open={open} view={view} onOpen={onOpen} {...ends} />
    </>
  )
}

function WindowHelp({ open }: { readonly open: DossierWindow }) {
  useHelpTopic(helpOfWindow(open))
  return null
}

type Ends = Pick<OfWindow, 'onClose' | 'onDone'>

function OpenWindow({ open, view, onOpen, ...ends }: OfWindow & { readonly open: DossierWindow; readonly onOpen: DossierWindowsProps['onOpen'] }) {
  const { onClose } = ends
  switch (open.what) {
    case 'act':
      return <ActDialog view={open.view} action={open.action} {...ends} />
    case 'resubmit':
      return <ResubmitDialog view={open.view} {...ends} />
    case 'withdraw':
      return <WithdrawDialog view={open.view} {...ends} />
    case 'correct':
      return <CorrectionDialog view={open.view} {...ends} />
    case 'letter-draft':
    case 'letter-sign':
    case 'letter-number':
      return <LetterWindow open={open} {...ends} />
    case 'print':
      return <PrintDialog view={view} onClose={onClose} onIssued={(paper) => onOpen({ what: 'paper', paper, fresh: true })} />
    case 'paper':
      return <IssuedPaper view={view} paper={open.paper} fresh={open.fresh} onClose={onClose} onIssued={(paper) => onOpen({ what: 'paper', paper, fresh: true })} />
    default:
      return <WindowBeside open={open} view={view} {...ends} />
  }
}

function LetterWindow({ open, ...ends }: Ends & { readonly open: Extract<DossierWindow, { readonly what: `letter-${string}` }> }) {
  const of = { view: open.view, letter: open.letter, ...ends }
  return open.what === 'letter-draft' ? <LetterDialog {...of} /> : open.what === 'letter-sign' ? <SignLetterDialog {...of} /> : <NumberLetterDialog {...of} />
}

type Beside = 'conflict' | 'disposition' | 'disposition-done' | 'note' | 'notice' | 'archive' | 'survey' | 'external' | 'copy'

/** What never moves the dossier: made with the dossier as it stands now. */
function WindowBeside({ open, ...of }: OfWindow & { readonly open: Extract<DossierWindow, { readonly what: Beside }> }) {
  switch (open.what) {
    case 'conflict':
      return <ConflictDialog {...of} conflict={open.conflict} />
    case 'disposition':
      return <DispositionDialog {...of} parent={open.parent} />
    case 'disposition-done':
      return <CompleteDialog {...of} disposition={open.disposition} />
    case 'note':
      return <NoteDialog {...of} />
    case 'notice':
      return <NoticeDialog {...of} />
    case 'archive':
      return <ArchiveDialog {...of} />
    case 'survey':
      return <SurveyDialog {...of} />
    case 'external':
      return <ExternalDialog {...of} />
    case 'copy':
      return <CopyDialog view={of.view} onClose={of.onClose} />
    default:
      return assertNever(open)
  }
}
