import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { readAnew } from '../host/read-anew.ts'
import { useCommand } from '../host/use-command.ts'
import { PaperDialog } from '../paper/paper-dialog.tsx'
import { sheetOf } from '../paper/sheet-of.ts'
import { hasDesk, useSignedIn } from '../session/signed-in.ts'
import type { DossierView, OfView } from './view.ts'
import type { DossierWindow } from './window.ts'

interface IssuedPaperProps extends OfView {
  readonly paper: Extract<DossierWindow, { what: 'paper' }>['paper']
  readonly fresh: boolean
  readonly onClose: () => void
  readonly onIssued: (paper: DossierView['papers'][number]) => void
}

/** A paper of this dossier on screen; a further print of it is a copy, issued as such. */
export function IssuedPaper({ view, paper, fresh, onClose, onIssued }: IssuedPaperProps) {
  const issue = useCommand('paper.issue')
  useReadSince()
  const { kind } = paper
  const may = hasDesk(useSignedIn()) && view.printable.some((one) => one.kind === kind)
  const copy = async (): Promise<void> => {
    const issued = kind === null ? null : await issue.run({ dossier: view.row.dossier, kind })
    if (issued !== null) onIssued(issued)
  }
  return <PaperDialog paper={paper} sheet={sheetOf(kind)} fresh={fresh} onClose={onClose} problem={issue.refusal?.message ?? ''} onCopy={may ? () => void copy() : undefined} />
}

/** Once the window is closed the paper has been looked at, which no change of the dossier tells. */
function useReadSince(): void {
  const client = useQueryClient()
  useEffect(() => () => { readAnew(client, ({ queryKey: [name] }) => name === 'dossier.open') }, [client])
}
