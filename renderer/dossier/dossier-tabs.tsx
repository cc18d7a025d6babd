import { Tabs } from '@mantine/core'
import { useState } from 'react'
import { AttachmentsTab } from './attachments-tab.tsx'
import classes from './dossier.module.css'
import { HistoryTab } from './history-tab.tsx'
import { PapersTab } from './papers-tab.tsx'
import { RequirementsTab } from './requirements-tab.tsx'
import { StepsTab } from './steps-tab.tsx'
import { SummaryTab } from './summary-tab.tsx'
import type { OfView } from './view.ts'
import type { DossierWindow } from './window.ts'

interface DossierTabsProps extends OfView {
  readonly onOpen: (window: DossierWindow) => void
}

/** The dossier's contents, one leaf at a time, always in this order. */
export function DossierTabs({ view, onOpen }: DossierTabsProps) {
  const [tab, setTab] = useState<string | null>('summary')
  return (
    <Tabs className={classes.tabs ?? ''} value={tab} onChange={setTab} keepMounted={false}>
      <Tabs.List>
        <Tabs.Tab value="summary">Ringkasan</Tabs.Tab>
        <Tabs.Tab value="requirements">Persyaratan</Tabs.Tab>
        <Tabs.Tab value="steps">Langkah</Tabs.Tab>
        <Tabs.Tab value="history">Riwayat</Tabs.Tab>
        <Tabs.Tab value="papers">Dokumen & cetakan</Tabs.Tab>
        <Tabs.Tab value="attachments">Lampiran{view.attachments.length === 0 ? '' : ` (${view.attachments.length})`}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="summary">
        <SummaryTab view={view} />
      </Tabs.Panel>
      <Tabs.Panel value="requirements">
        <RequirementsTab view={view} />
      </Tabs.Panel>
      <Tabs.Panel value="steps">
        <StepsTab view={view} />
      </Tabs.Panel>
      <Tabs.Panel value="history">
        <HistoryTab view={view} />
      </Tabs.Panel>
      <Tabs.Panel value="papers">
        <PapersTab view={view} onOpen={onOpen} />
      </Tabs.Panel>
      <Tabs.Panel value="attachments">
        <AttachmentsTab view={view} />
      </Tabs.Panel>
    </Tabs>
  )
}
