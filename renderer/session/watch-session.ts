import { onRefusal } from '../host/call.ts'
import { queryClient } from '../host/query-client.ts'
import { useLock } from './lock-store.ts'

/** One place for what a lapsed session means: the screen is covered, nothing on it is lost. And a clock in doubt is told of on every screen. */
export const watchSession = (): (() => void) =>
  onRefusal(({ code }) => {
    if (code === 'session-locked') useLock.setState({ locked: true })
    if (code === 'clock-doubtful') void queryClient.invalidateQueries({ queryKey: ['clock.state'] })
    if (code === 'not-logged-in' || code === 'not-established') void queryClient.invalidateQueries({ queryKey: ['session.state'] })
  })
