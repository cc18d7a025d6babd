import { Tabs } from '@mantine/core'
import type { ReactNode } from 'react'
import { assertNever } from '#domain/assert-never.ts'
import { useShortcut } from '../ui/shortcuts/use-shortcut.ts'
import { AttachmentsTab } from './attachments-tab.tsx'
import { DispositionsTab } from './disposition/dispositions-tab.tsx'
import classes from './dossier.module.css'
import { HistoryTab } from './history-tab.tsx'
import { GROUP } from './keys-group.ts'
import { LEAVES, type Leaf } from './leaves.ts'
import { LettersTab } from './letters/letters-tab.tsx'
import { RequirementsTab } from './requirements-tab.tsx'
import { StepsTab } from './steps-tab.tsx'
import { SummaryTab } from './summary-tab.tsx'
import type { OfView } from './view.ts'
import type { DossierWindow } from './window.ts'

interface DossierTabsProps extends OfView {
  readonly leaf: Leaf
  readonly onLeaf: (leaf: Leaf) => void
  readonly onOpen: (window: DossierWindow) => void
}

/** The dossier's contents, one leaf at a time. */
export function DossierTabs({ view, leaf, onLeaf, onOpen }: DossierTabsProps) {
  const choose = (value: string | null): void => {
    const found = LEAVES.find((one) => one.leaf === value)
    if (found !== undefined) onLeaf(found.leaf)
  }
  return (
    <Tabs className={classes.tabs ?? ''} value={leaf} onChange={choose} keepMounted={false}>
      <Tabs.List>
        {LEAVES.map((one) => (
          <Tabs.Tab key={one.leaf} value={one.leaf} aria-keyshortcuts={one.key}>
            {one.title}
            {counted(one.leaf, view)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {LEAVES.map((one) => (
        <LeafKey key={one.leaf} name={one.key} title={one.title} onChoose={() => onLeaf(one.leaf)} />
      ))}
      {LEAVES.map((one) => (
        <Tabs.Panel key={one.leaf} value={one.leaf}>
          {one.leaf === leaf ? contentOf(one.leaf, { view, onOpen }) : null}
        </Tabs.Panel>
      ))}
    </Tabs>
  )
}

function LeafKey({ name, title, onChoose }: { readonly name: string; readonly title: string; readonly onChoose: () => void }) {
  useShortcut({ key: name, label: `Lembar ${title}`, group: GROUP, legend: false, run: onChoose })
  return null
}

function counted(leaf: Leaf, { attachments, dispositions }: OfView['view']): string {
  const count = leaf === 'attachments' ? attachments.length : leaf === 'dispositions' ? dispositions.length : 0
  return count === 0 ? '' : ` (${count})`
}

function contentOf(leaf: Leaf, { view, onOpen }: Pick<DossierTabsProps, 'view' | 'onOpen'>): ReactNode {
  switch (leaf) {
    case 'summary':
      return <SummaryTab view={view} />
    case 'requirements':
      return <RequirementsTab view={view} />
    case 'steps':
      return <StepsTab view={view} />
    case 'history':
      return <HistoryTab view={view} />
    case 'letters':
      return <LettersTab view={view} onOpen={onOpen} />
    case 'dispositions':
      return <DispositionsTab view={view} onOpen={onOpen} />
    case 'attachments':
      return <AttachmentsTab view={view} />
    default:
      return assertNever(leaf)
  }
}
