import { Button, Stack } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useCommand } from '../host/use-command.ts'
import { Dialog } from '../ui/dialog.tsx'
import { Notice } from '../ui/notice.tsx'
import { useShortcut } from '../ui/shortcuts/use-shortcut.ts'
import { GROUP } from './keys-group.ts'
import type { DossierView, OfView } from './view.ts'
import { waiting } from './waiting-paper.ts'

type Printable = DossierView['printable'][number]
type Paper = DossierView['papers'][number]

interface PrintDialogProps extends OfView {
  readonly onClose: () => void
  readonly onIssued: (paper: Paper) => void
}

/** Which paper: the original where there is none yet, one that was made and never looked at as it is, else a copy that says so. */
export function PrintDialog({ view, onClose, onIssued }: PrintDialogProps) {
  const issue = useCommand('paper.issue')
  const choose = async (printable: Printable): Promise<void> => {
    const paper = waiting(printable, view.papers) ?? (await issue.run({ dossier: view.row.dossier, kind: printable.kind }))
    if (paper !== null) onIssued(paper)
  }
  return (
    <Dialog opened onClose={onClose} title="Cetak kertas apa?" size="md">
      <Stack gap="sm" pt="0.25rem">
        {issue.refusal === null ? null : (
          <Notice tone="late" live>
            {issue.refusal.message}
          </Notice>
        )}
        {view.printable.toReversed().map((paper, index) => (
          <PaperButton key={paper.kind} paper={paper} made={waiting(paper, view.papers)} digit={String(index + 1)} running={issue.running} onChoose={() => void choose(paper)} />
        ))}
      </Stack>
    </Dialog>
  )
}

interface PaperButtonProps {
  readonly paper: Printable
  /** Made already, and never looked at. */
  readonly made: Paper | null
  readonly digit: string
  readonly running: boolean
  readonly onChoose: () => void
}

function PaperButton({ paper, made, digit, running, onChoose }: PaperButtonProps) {
  useShortcut({ key: digit, label: paper.title, group: GROUP, enabled: !running, run: onChoose })
  return (
    <Button variant="default" fullWidth justify="flex-start" leftSection={<kbd>{digit}</kbd>} rightSection={<IconPrinter aria-hidden="true" size="1.125rem" />} aria-disabled={running} onClick={onChoose} {...(digit === '1' ? { 'data-autofocus': true } : {})}>
      {made?.title ?? paper.title}
      {made === null ? (paper.issued === 0 ? '' : `, SALINAN ke-${paper.issued}`) : ' (sudah dibuat, belum pernah dicetak)'}
    </Button>
  )
}
