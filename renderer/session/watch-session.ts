import { onRefusal } from '../host/call.ts'
import { queryClient } from '../host/query-client.ts'
import { useLock } from './lock-store.ts'

/** One place for what a lapsed session means: the screen is covered, nothing on it is lost. */
export const watchSession = (): (() => void) =>
  onRefusal(({ code }) => {
    if (code === 'session-locked') useLock.setState({ locked: true })
    if (code === 'not-logged-in' || code === 'not-established') void queryClient.invalidateQueries({ queryKey: ['session.state'] })
  })
