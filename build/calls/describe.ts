import { z } from 'zod'
import { COMMON_REFUSALS, type Access, type CallSpec } from '#protocol/call.ts'
import { calls } from '#protocol/calls.ts'

export type JsonSchema = z.core.JSONSchema.BaseSchema

/** One call as another program needs it. */
export interface CallDescription {
  readonly name: string
  readonly kind: 'query' | 'command'
  readonly access: Access
  readonly about: string
  readonly input: JsonSchema
  readonly output: JsonSchema
  /** Those of this call, then those every call may answer. */
  readonly refusals: readonly string[]
}

/** The table of calls, in its order. */
export const describeCalls = (): readonly CallDescription[] => Object.entries(calls).map(([name, spec]) => describe(name, spec))

function describe(name: string, { kind, access, about, input, output, refusals }: CallSpec): CallDescription {
  return { name, kind, access, about, input: toSchema(input), output: toSchema(output), refusals: [...new Set([...refusals, ...COMMON_REFUSALS])] }
}

const toSchema = (type: z.ZodType): JsonSchema => z.toJSONSchema(type, { io: 'input', override: keepLengths })

/** Text is cleaned before its length is judged; the schema of what is sent would lose the lengths. */
function keepLengths({ zodSchema, jsonSchema }: { zodSchema: z.core.$ZodTypes; jsonSchema: JsonSchema }): void {
  if (zodSchema._zod.def.type !== 'pipe') return
  const { out } = zodSchema._zod.def
  if (!(out instanceof z.ZodString)) return
  if (out.minLength !== null) jsonSchema.minLength = out.minLength
  if (out.maxLength !== null) jsonSchema.maxLength = out.maxLength
}
