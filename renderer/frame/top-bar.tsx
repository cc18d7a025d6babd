import { IconAlertTriangle, IconDeviceDesktop, IconSearch } from '@tabler/icons-react'
import { BackupLine } from '../backup/backup-line.tsx'
import { useIntake } from '../intake/intake-store.ts'
import { JobsButton } from '../jobs/jobs-button.tsx'
import type { SessionState, SignedIn } from '../session/session-state.ts'
import { SyncLine } from '../sync/sync-line.tsx'
import { SampleBadge } from '../ui/sample-badge.tsx'
import { OfficerMenu } from './officer-menu.tsx'
import { SkipLink } from './skip-link.tsx'
import { frameTexts as texts } from './texts.ts'
import classes from './top-bar.module.css'

interface TopBarProps {
  readonly state: SessionState
  readonly officer: SignedIn
  readonly onSearch: () => void
}

/** Office, state of what is stored, search, officer: always at the same place. */
export function TopBar({ state, officer, onSearch }: TopBarProps) {
  const { waits } = useIntake()
  return (
    <header className={classes.bar}>
      <SkipLink />
      <div className={classes.office}>
        <strong>Loket</strong>
        <span title={state.officeName}>{state.officeName}</span>
        {state.sample ? <SampleBadge /> : null}
      </div>
      <JobsButton className={classes.jobs} />
      <button type="button" className={classes.search} onClick={onSearch}>
        <IconSearch aria-hidden="true" size="1.125rem" />
        <span>Cari atau perintah</span>
        <kbd>Ctrl+K</kbd>
      </button>
      <span className={classes.saved}>
        {waits ? <IconAlertTriangle aria-hidden="true" size="1.125rem" /> : <IconDeviceDesktop aria-hidden="true" size="1.125rem" />}
        <span>
          {waits ? <strong>{texts.unsaved}</strong> : <span className={classes.usual}>{texts.saved}</span>}
          {state.sample ? null : <BackupLine />}
          <SyncLine />
        </span>
      </span>
      <OfficerMenu officer={officer} />
    </header>
  )
}
