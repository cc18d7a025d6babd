import { Button } from '@mantine/core'
import { useState } from 'react'
import { useShortcut } from '../ui/shortcuts/use-shortcut.ts'
import type { GuidePageId } from './guide-groups.ts'
import { HelpPanel } from './help-panel.tsx'

interface EntryHelpProps {
  readonly page: GuidePageId
  readonly overLock?: boolean
  /** False where the legend at the bottom has the key already. */
  readonly button?: boolean
}

/** Help where nobody is at a desk: set-up, log-in, lock screen. */
export function EntryHelp({ page, overLock = false, button = true }: EntryHelpProps) {
  const [opened, setOpened] = useState(false)
  useShortcut({ key: 'F1', label: 'Bantuan', group: 'Di semua layar', run: () => setOpened(true) })
  return (
    <>
      {button ? (
        <Button variant="subtle" size="compact-md" rightSection={<kbd>F1</kbd>} onClick={() => setOpened(true)}>
          Bantuan
        </Button>
      ) : null}
      <HelpPanel opened={opened} onClose={() => setOpened(false)} page={page} overLock={overLock} />
    </>
  )
}
