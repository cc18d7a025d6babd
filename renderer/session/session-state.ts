import type { CallOutput } from '#protocol/calls.ts'

export type SessionState = CallOutput<'session.state'>
export type SignedIn = NonNullable<SessionState['officer']>
