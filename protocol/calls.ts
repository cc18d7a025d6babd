import type { z } from 'zod'
import { regionCalls } from './calls/regions.ts'
import { backupCalls } from './calls/backup.ts'
import { besideCalls } from './calls/beside.ts'
import { checkCalls } from './calls/check.ts'
import { clockCalls } from './calls/clock.ts'
import { deskCalls } from './calls/desk.ts'
import { dossierCalls } from './calls/dossier.ts'
import { handsCalls } from './calls/hands.ts'
import { intakeCalls } from './calls/intake.ts'
import { jobCalls } from './calls/jobs.ts'
import { listCalls } from './calls/lists.ts'
import { numberingCalls } from './calls/numbering.ts'
import { recoveryCalls } from './calls/recovery.ts'
import { sessionCalls } from './calls/session.ts'
import { settingsCalls } from './calls/settings.ts'
import { setupCalls } from './calls/setup.ts'
import { serverCalls } from './calls/server.ts'
import { syncCalls } from './calls/sync.ts'
import { updateCalls } from './calls/update.ts'
import { viewCalls } from './calls/views.ts'

/** The one table of what may be asked, for both hosts: `POST /calls/NAME` and Electron's IPC. */
export const calls = {
  ...sessionCalls,
  ...setupCalls,
  ...intakeCalls,
  ...regionCalls,
  ...deskCalls,
  ...dossierCalls,
  ...besideCalls,
  ...jobCalls,
  ...listCalls,
  ...numberingCalls,
  ...handsCalls,
  ...recoveryCalls,
  ...clockCalls,
  ...settingsCalls,
  ...viewCalls,
  ...backupCalls,
  ...checkCalls,
  ...updateCalls,
  ...serverCalls,
  ...syncCalls,
} as const

export type Calls = typeof calls
export type CallName = keyof Calls
/** What a caller sends. */
export type CallInput<Name extends CallName> = Frozen<z.input<Calls[Name]['input']>>
/** What a handler gets: parsed. */
export type ParsedInput<Name extends CallName> = z.output<Calls[Name]['input']>
/** What a handler gives and a caller gets. */
export type CallOutput<Name extends CallName> = Frozen<z.output<Calls[Name]['output']>>

export const callNames = Object.keys(calls) as CallName[]

/** What crosses the border is nobody's to change. */
type Frozen<Value> = Value extends string | number | boolean | null | undefined
  ? Value
  : Value extends readonly (infer Item)[]
    ? readonly Frozen<Item>[]
    : { readonly [Key in keyof Value]: Frozen<Value[Key]> }
