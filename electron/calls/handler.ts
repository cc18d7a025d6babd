import type { CommandId, IsoInstant } from '#domain/ids.ts'
import type { Officer } from '#domain/officer/officer.ts'
import type { Refusal } from '#domain/refusal.ts'
import type { Result } from '#domain/result.ts'
import type { CallName, CallOutput, Calls, ParsedInput } from '#protocol/calls.ts'
import type { ClientId } from '#protocol/port.ts'

/** Who asks, when, and under which command id: checked by the registrar before a handler sees it. */
export interface Caller<Name extends CallName> {
  readonly name: Name
  readonly client: ClientId
  readonly officer: Calls[Name]['access'] extends 'anyone' ? Officer | null : Officer
  readonly command: Calls[Name]['kind'] extends 'command' ? CommandId : null
  readonly now: IsoInstant
}

/** A refusal before or beside what the call's own table row says. */
export type Answer<Value> = Result<Value, Refusal>

/** What one call does. It gets checked input and may refuse; what it throws is a defect. */
export type Handler<Name extends CallName> = (input: ParsedInput<Name>, caller: Caller<Name>) => Answer<CallOutput<Name>> | Promise<Answer<CallOutput<Name>>>

/** One handler for every call of the table: a missing one is a type error. */
export type Handlers = { readonly [Name in CallName]: Handler<Name> }
