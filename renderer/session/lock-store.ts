import { create } from 'zustand'
import { call } from '../host/call.ts'
import { queryClient } from '../host/query-client.ts'

interface LockState {
  readonly locked: boolean
  /** The lock screen opens at the choice of officer. */
  readonly changing: boolean
}

/** Whether this screen is covered. The counter keeps its own lock: this one only acts sooner and hides what is on screen. */
export const useLock = create<LockState>(() => ({ locked: false, changing: false }))

/** Covers the screen at once, then tells the counter. What is typed stays as it is beneath. */
export function lock(changing = false): void {
  useLock.setState({ locked: true, changing })
  call('session.lock', {}).catch(() => undefined)
}

/** After a PIN was accepted: who is here is read anew before the cover goes. */
export async function unlocked(): Promise<void> {
  await queryClient.invalidateQueries({ queryKey: ['session.state'] })
  useLock.setState({ locked: false, changing: false })
  await queryClient.invalidateQueries()
}
