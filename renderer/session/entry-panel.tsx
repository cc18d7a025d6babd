import type { ReactNode } from 'react'
import { EntryHelp } from '../help/entry-help.tsx'
import { Notice } from '../ui/notice.tsx'
import { SampleBadge } from '../ui/sample-badge.tsx'
import classes from './entry-panel.module.css'
import type { SessionState } from './session-state.ts'
import { sessionTexts as texts } from './texts.ts'

interface EntryPanelProps {
  readonly state: SessionState
  readonly title: string
  readonly lead: string
  /** Lies over a page that is locked. */
  readonly overLock?: boolean
  readonly children: ReactNode
}

/** The sheet on which one logs in or unlocks. */
export function EntryPanel({ state, title, lead, overLock = false, children }: EntryPanelProps) {
  return (
    <main className={classes.ground}>
      <div className={classes.panel}>
        <div className={classes.office}>
          <div>
            <span>Loket</span>
            {state.sample ? <SampleBadge /> : null}
          </div>
          <strong>{state.officeName}</strong>
        </div>
        <div className={classes.body}>
          <header>
            <h1>{title}</h1>
            <p>{lead}</p>
          </header>
          {children}
          {state.sample ? <Notice tone="wait">{texts.sample}</Notice> : null}
        </div>
        <footer>
          <span>Tersimpan di komputer ini · Loket {state.version}</span>
          <EntryHelp page="masuk" overLock={overLock} />
        </footer>
      </div>
    </main>
  )
}
