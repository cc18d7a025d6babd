import type { z } from 'zod'
import { WireFault } from '../wire.ts'

/** Throws a garbled `WireFault` for what is none of the schema's. */
export function readAnswer<Schema extends z.ZodType>(schema: Schema, body: unknown): z.output<Schema> {
  const answer = schema.safeParse(body)
  if (!answer.success) throw new WireFault('garbled', answer.error)
  return answer.data
}
