import { randomUUID } from 'node:crypto'
import { type CallInput, type CallName, type CallOutput, calls } from '#protocol/calls.ts'
import type { Reply } from '#protocol/call.ts'
import type { Heard, Shot } from './target.ts'
import { PIN, type Seat } from './seats.ts'

export const callShot = (name: string, input: unknown, commandId: string | null = null): Shot => ({ kind: 'call', name, body: JSON.stringify({ ...(commandId === null ? {} : { commandId }), input }) })

export type Send = (shots: readonly Shot[]) => Promise<readonly Heard[]>

/** A call that must succeed. */
export async function ask<Name extends CallName>(send: Send, name: Name, input: CallInput<Name>): Promise<CallOutput<Name>> {
  const [heard] = await send([callShot(name, input, calls[name].kind === 'command' ? randomUUID() : null)])
  const reply = JSON.parse(heard?.text ?? 'null') as Reply<CallOutput<Name>>
  if (!reply.ok) throw new Error(`${name}: ${heard?.text ?? ''}`)
  return reply.value
}

/** Brings one client's session to where a seat wants it. */
export async function takeSeat(send: Send, seat: Seat, officer: string): Promise<void> {
  await ask(send, 'session.logOut', {})
  if (seat === 'nobody') return
  const logIn = { officer: officer as CallInput<'session.logIn'>['officer'], secret: PIN }
  // Whoever has left is let in by nobody; a session that was open then is the browser's, kept by its cookie.
  if (seat === 'left') return void (await send([callShot('session.logIn', logIn)]))
  await ask(send, 'session.logIn', logIn)
  if (seat === 'gone') await ask(send, 'session.logOut', {})
  if (seat === 'locked') await ask(send, 'session.lock', {})
}
