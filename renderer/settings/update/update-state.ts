import type { CallOutput } from '#protocol/calls.ts'

export type UpdateState = CallOutput<'update.state'>
