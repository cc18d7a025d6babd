import type { CallRequest, Reply } from '#protocol/call.ts'
import type { CallOutput } from '#protocol/calls.ts'
import type { ClientId } from '#protocol/port.ts'

type Standing = CallOutput<'sync.standing'>

/** How a PC stands with its office's server; nobody has to be logged in. */
export async function standingOf(door: { call(client: ClientId, name: string, request: CallRequest): Promise<Reply<unknown>> }): Promise<Standing> {
  const reply = await door.call('a window', 'sync.standing', { input: {} })
  if (!reply.ok) throw new Error(JSON.stringify(reply))
  return reply.value as Standing
}

/** In touch, with nothing that waits either way. */
export const isLevel = ({ state, acts, fetching }: Standing): boolean => state === 'in-touch' && acts.kept + acts.sent === 0 && fetching === null
