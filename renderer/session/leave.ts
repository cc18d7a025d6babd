import { call } from '../host/call.ts'
import { showFault } from '../host/fault.ts'
import { queryClient } from '../host/query-client.ts'
import { putAway } from './desks-store.ts'

/** Logs out: the officer's screens close. Drafts stay with the counter. */
export async function leave(officer: string): Promise<void> {
  try {
    await call('session.logOut', {})
    await queryClient.invalidateQueries({ queryKey: ['session.state'] })
    putAway(officer)
  } catch (error) {
    showFault(error)
  }
}
