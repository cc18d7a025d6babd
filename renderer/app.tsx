import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { Activity, useEffect, useLayoutEffect } from 'react'
import { Desk } from './frame/desk.tsx'
import { FaultBoundary } from './frame/fault-boundary.tsx'
import { FaultPanel } from './frame/fault-panel.tsx'
import { OpeningCover } from './frame/opening-cover.tsx'
import { Unreachable } from './frame/unreachable.tsx'
import { takePlace } from './frame/places.ts'
import { queryClient } from './host/query-client.ts'
import { useCall } from './host/use-call.ts'
import { seat, useDesks } from './session/desks-store.ts'
import { useLock } from './session/lock-store.ts'
import { LockScreen } from './session/lock-screen.tsx'
import { LogInScreen } from './session/log-in-screen.tsx'
import type { SessionState } from './session/session-state.ts'
import { useIdleLock } from './session/use-idle-lock.ts'
import { SetupWizard } from './setup/setup-wizard.tsx'
import { Loading } from './ui/loading.tsx'
import { preferencesOf } from './ui/theme/preferences.ts'
import { ThemeProvider } from './ui/theme/theme-provider.tsx'

export function App() {
  return (
    <ThemeProvider>
      <QueryClientProvider client={queryClient}>
        <FaultBoundary>
          <Entrance />
          <OpeningCover />
          <FaultPanel />
          <Notifications position="bottom-right" autoClose={4000} style={{ marginBottom: '2.5rem' }} />
        </FaultBoundary>
      </QueryClientProvider>
    </ThemeProvider>
  )
}

/** Wizard, log-in or desk, as the counter says. */
function Entrance() {
  const { value: state, failed, refresh } = useCall('session.state', {})
  if (state === undefined) return failed ? <Unreachable onRetry={refresh} /> : <Loading what="Membuka Loket…" />
  return state.established ? <Seats state={state} /> : <SetupWizard warnings={state.warnings} />
}

/** The desk of the officer at the PC; those of officers who changed seats stay alive, unseen. */
function Seats({ state }: { readonly state: SessionState }) {
  const officer = state.officer
  const desks = useDesks((store) => store.desks)
  const coveredHere = useLock((store) => store.locked)
  const locked = officer !== null && (state.locked || coveredHere)
  useIdleLock(state.idleMinutes, officer !== null && !locked)
  useLayoutEffect(() => {
    if (officer === null) return
    takePlace(officer.id)
    seat(officer)
  }, [officer])
  useEffect(() => preferencesOf(officer?.id ?? ''), [officer?.id])
  return (
    <>
      {desks.map((desk) => (
        <Activity key={desk.id} mode={desk.id === officer?.id ? 'visible' : 'hidden'}>
          <Desk state={state} officer={desk} />
        </Activity>
      ))}
      {officer === null ? <LogInScreen state={state} /> : null}
      {locked ? <LockScreen state={state} officer={officer} /> : null}
    </>
  )
}
