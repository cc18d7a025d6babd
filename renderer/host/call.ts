import type { CallRequest, Reply } from '#protocol/call.ts'
import type { CallInput, CallName, CallOutput, Calls } from '#protocol/calls.ts'
import type { Refusal } from '#domain/refusal.ts'
import { accept, refuse, type Result } from '#domain/result.ts'
import { bridge } from './bridge.ts'
import { Fault } from './fault.ts'
import { untouched } from './signs-of-life.ts'

export type CommandName = { [Name in CallName]: Calls[Name]['kind'] extends 'command' ? Name : never }[CallName]
export type QueryName = Exclude<CallName, CommandName>

type RefusalListener = (refusal: Refusal) => void
const watchers = new Set<RefusalListener>()

/** Hears of every refusal: the session watches for `session-locked` and `not-logged-in`. */
export function onRefusal(listener: RefusalListener): () => void {
  watchers.add(listener)
  return () => void watchers.delete(listener)
}

async function send(name: CallName, request: CallRequest): Promise<Reply<unknown>> {
  try {
    return await bridge().call(name, request)
  } catch {
    throw new Fault('Loket tidak menjawab. Isian Anda tetap ada di layar ini dan yang sudah tersimpan aman. Tunggu sebentar, lalu ulangi; bila tetap begitu, jalankan Loket sekali lagi.', '')
  }
}

/** Asks the counter. A refusal is a value; a fault is thrown as `Fault`. */
export async function call<Name extends CallName>(name: Name, input: CallInput<Name>, commandId?: string): Promise<Result<CallOutput<Name>, Refusal>> {
  const reply = await send(name, { input, untouched: untouched(), ...(commandId !== undefined && { commandId }) })
  // The counter checks every answer against the table before it sends it; it is not parsed a second time here.
  if (reply.ok) return accept(reply.value as CallOutput<Name>)
  if ('fault' in reply) throw new Fault(reply.fault.message, reply.fault.reference)
  watchers.forEach((watcher) => watcher(reply.refusal))
  return refuse(reply.refusal)
}
