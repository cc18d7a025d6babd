import type { JsonSchema } from './describe.ts'

type Part = JsonSchema | boolean | readonly unknown[] | undefined

const FORMATS: Readonly<Record<string, string>> = { uuid: 'uuid', date: 'date', 'date-time': 'instant' }

/** A schema on one line, for reading: `{ officer: uuid, secret: text(1–256), note?: text }`. */
export function shape(schema: JsonSchema): string {
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  if (schema.enum !== undefined) return schema.enum.map((value) => JSON.stringify(value)).join(' | ')
  const choices = schema.anyOf ?? schema.oneOf
  if (choices !== undefined) return choices.map((choice) => shape(asSchema(choice))).join(' | ')
  if (schema.type === 'object') return ofObject(schema)
  if (schema.type === 'array') return `[${shape(asSchema(schema.items))}]`
  if (schema.type === 'string') return FORMATS[schema.format ?? ''] ?? `text${range(schema.minLength, schema.maxLength)}`
  if (schema.type === 'integer' || schema.type === 'number') return 'number'
  return typeof schema.type === 'string' ? schema.type : 'anything'
}

function ofObject({ properties, additionalProperties, required = [] }: JsonSchema): string {
  const fields = Object.entries(properties ?? {}).map(([name, field]) => `${name}${required.includes(name) ? '' : '?'}: ${shape(asSchema(field))}`)
  if (typeof additionalProperties === 'object') fields.push(`[key]: ${shape(additionalProperties)}`)
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`
}

const range = (min?: number, max?: number): string => (max === undefined ? (min === undefined ? '' : `(${min}–)`) : min === undefined ? `(–${max})` : `(${min}–${max})`)

const asSchema = (part: Part): JsonSchema => (typeof part === 'object' && !Array.isArray(part) ? (part as JsonSchema) : {})
