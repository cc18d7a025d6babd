import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { ClockNotice } from '../clock/clock-notice.tsx'
import { refreshReadings } from '../host/query-client.ts'
import { ScreenHelp } from '../help/screen-help.tsx'
import { closeJobs } from '../jobs/jobs-button.tsx'
import { NewsNotice } from '../news/news-notice.tsx'
import type { SessionState, SignedIn } from '../session/session-state.ts'
import { KeyLegend } from '../ui/shortcuts/key-legend.tsx'
import { ALWAYS_LAYER } from '../ui/shortcuts/shortcut-store.ts'
import { ShortcutSheet } from '../ui/shortcuts/shortcut-sheet.tsx'
import { useShortcut } from '../ui/shortcuts/use-shortcut.ts'
import { closePalette, CommandPalette, openPalette } from './command-palette.tsx'
import classes from './frame.module.css'
import { Navigation } from './navigation.tsx'
import { Routes } from './routes.tsx'
import { frameTexts as texts } from './texts.ts'
import { TopBar } from './top-bar.tsx'
import { useTextSizeKeys } from './text-size-keys.ts'
import { useScans } from './use-scans.ts'
import { Warnings } from './warnings.tsx'

/** Bar, list of screens, the screen itself, keys: what stays where it is, whatever the screen. */
export function Frame({ state, officer }: { readonly state: SessionState; readonly officer: SignedIn }) {
  const [help, setHelp] = useState(false)
  const [sheet, setSheet] = useState(false)
  const everywhere = { group: texts.everywhere } as const
  useShortcut({ ...everywhere, key: 'F1', label: texts.help, run: () => setHelp(true), layer: ALWAYS_LAYER })
  useShortcut({ ...everywhere, key: 'F5', label: texts.refresh, run: refresh })
  useShortcut({ ...everywhere, key: 'Ctrl+K', label: texts.search, run: openPalette, legend: false })
  useShortcut({ ...everywhere, key: '?', label: texts.keys, run: () => setSheet(true) })
  // In a field "?" is a letter like any other.
  useShortcut({ ...everywhere, key: 'Shift+F1', label: texts.keys, run: () => setSheet(true), legend: false })
  useTextSizeKeys()
  useScans(() => {
    setHelp(false)
    setSheet(false)
    closePalette()
    closeJobs()
  })
  return (
    <div className={classes.container}>
      <div className={classes.frame}>
        <TopBar state={state} officer={officer} onSearch={openPalette} />
        <Navigation onHelp={() => setHelp(true)} />
        <main className={classes.main} id="isi" tabIndex={-1}>
          <ClockNotice />
          <Warnings warnings={state.warnings} incidents={state.incidents} />
          <NewsNotice officer={officer} version={state.version} />
          <Routes />
        </main>
        <footer className={classes.legend}>
          <KeyLegend />
        </footer>
      </div>
      <CommandPalette />
      <ScreenHelp opened={help} onClose={() => setHelp(false)} />
      <ShortcutSheet opened={sheet} onClose={() => setSheet(false)} />
    </div>
  )
}

function refresh(): void {
  void refreshReadings().then(() => notifications.show({ id: 'segarkan', message: texts.refreshed, autoClose: 1500 }))
}
