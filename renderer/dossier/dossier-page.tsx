import { useState } from 'react'
import { Position } from '../register/register-columns.tsx'
import { NumberText } from '../ui/number-text.tsx'
import { Notice } from '../ui/notice.tsx'
import { Page } from '../ui/page.tsx'
import { useShortcut } from '../ui/shortcuts/use-shortcut.ts'
import { ActionsPanel } from './actions-panel.tsx'
import { APPLICATION_KINDS } from './application-kinds.ts'
import { ConflictNotice } from './conflict/conflict-notice.tsx'
import { DoneNotice } from './done-notice.tsx'
import { DossierTabs } from './dossier-tabs.tsx'
import { DossierWindows } from './dossier-windows.tsx'
import classes from './dossier.module.css'
import { HolderPanel } from './holder-panel.tsx'
import { GROUP } from './keys-group.ts'
import type { Leaf } from './leaves.ts'
import { NumberOwed } from './number-owed.tsx'
import { PaperQuestionDialog } from './taking/paper-question-dialog.tsx'
import { TakingLine } from './taking/taking-line.tsx'
import { useWindow } from './use-window.ts'
import type { OfView } from './view.ts'

/** The page of a dossier: what stays at its place whatever the dossier, and the window over it. What is told stands over the leaves, so that the acts do not move. */
export function DossierPage({ view }: OfView) {
  const [leaf, setLeaf] = useState<Leaf>('summary')
  const { window: opened, open, done, tell, take } = useWindow(view)
  const { row } = view
  useShortcut({ key: 'Esc', label: 'Kembali', group: GROUP, run: () => window.history.back() })
  return (
    <Page
      title="Berkas"
      heading={<WhichDossier row={row} />}
      lead={`${row.serviceName} · ${APPLICATION_KINDS[view.applicationKind].toLowerCase()}`}
      actions={<Position row={row} />}
    >
      <div className={classes.layout}>
        <div className={classes.notices}>
          <ConflictNotice view={view} onOpen={open} />
          <NumberOwed view={view} onOpen={open} />
          {view.warnings.map((warning) => (
            <Notice key={warning} tone="wait">
              {warning}
            </Notice>
          ))}
          {done === null ? null : <DoneNotice done={done} view={view} onOpen={open} />}
        </div>
        <aside className={classes.side} aria-label="Pemegang dan tindakan">
          <HolderPanel view={view} />
          <ActionsPanel view={view} onOpen={open} onLeaf={setLeaf} onDone={tell} />
        </aside>
        <DossierTabs view={view} leaf={leaf} onLeaf={setLeaf} onOpen={open} />
      </div>
      <DossierWindows open={opened} view={view} onOpen={open} onDone={take} />
      <PaperQuestionDialog />
      <TakingLine />
    </Page>
  )
}

const WhichDossier = ({ row }: Pick<OfView['view'], 'row'>) => (
  <>
    {row.registerNumber === '' ? 'Tanpa nomor register' : <NumberText>{row.registerNumber}</NumberText>} · {row.applicantName}
  </>
)
