import { useMemo } from 'react'
import { Router } from 'wouter'
import type { TimeZone } from '#domain/ids.ts'
import { ReaderContext } from '../host/reader.ts'
import { officeClock, OfficeClockContext } from '../session/office-clock.ts'
import type { SessionState, SignedIn } from '../session/session-state.ts'
import { SignedInContext } from '../session/signed-in.ts'
import { TodayContext } from '../ui/form/today.ts'
import { Frame } from './frame.tsx'
import { usePlaceHook } from './places.ts'

/** Everything one officer has on screen: own place, own readings, the office's clock. */
export function Desk({ state, officer }: { readonly state: SessionState; readonly officer: SignedIn }) {
  const hook = usePlaceHook(officer.id)
  const clock = useMemo(() => officeClock(state.timeZone as TimeZone), [state.timeZone])
  return (
    <SignedInContext value={officer}>
      <ReaderContext value={officer.id}>
        <OfficeClockContext value={clock}>
          <TodayContext value={clock.today}>
            <Router hook={hook}>
              <Frame state={state} officer={officer} />
            </Router>
          </TodayContext>
        </OfficeClockContext>
      </ReaderContext>
    </SignedInContext>
  )
}
