import { z } from 'zod'
import type { Chance } from '../../electron/sample/chance.ts'

/** What an example may be made of: values by the name of their field, and texts of which a field takes those its schema lets through. */
export interface Pool {
  readonly byKey: ReadonlyMap<string, readonly unknown[]>
  readonly texts: readonly string[]
}

const NUMBERS = [1, 2, 0, 5, 20, 100, 2026, 9_999_999, 0.5, -1] as const
const LENGTHS = [0, 1, 2, 3, 7] as const
const TRIES = 40

/** A value the schema lets through, made from the schema alone: a new call is covered without a line here. Throws where none is found. */
export function exampleOf(schema: z.ZodType, chance: Chance, pool: Pool): unknown {
  for (let tried = 0; tried < TRIES; tried += 1) {
    const made = new Maker(chance, pool).make(schema, '', 0)
    if (schema.safeParse(made).success) return made
  }
  throw new Error('no example found: the pool lacks a text this schema lets through')
}

class Maker {
  readonly #chance: Chance
  readonly #pool: Pool

  constructor(chance: Chance, pool: Pool) {
    this.#chance = chance
    this.#pool = pool
  }

  make(schema: z.core.$ZodType, key: string, depth: number): unknown {
    const known = this.#known(schema, key)
    if (known !== undefined) return known
    const { def } = (schema as z.core.$ZodTypes)._zod
    switch (def.type) {
      case 'object':
        return this.#object(def.shape, depth)
      case 'array':
        return this.#array(schema, def.element, key, depth)
      case 'union':
        return this.make(this.#pick(depth > 4 ? def.options.slice(0, 1) : def.options), key, depth + 1)
      case 'nullable':
        return this.#chance.happens(40) ? null : this.make(def.innerType, key, depth)
      case 'optional':
      case 'default':
      case 'prefault':
        return this.#chance.happens(40) ? undefined : this.make(def.innerType, key, depth)
      case 'lazy':
        return this.make(def.getter(), key, depth + 1)
      case 'pipe':
        return isText(def.in) ? this.#text(schema) : this.make(def.in, key, depth)
      case 'enum':
        return this.#pick(Object.values(def.entries))
      case 'literal':
        return this.#pick(def.values)
      case 'boolean':
        return this.#chance.happens(50)
      case 'number':
        return this.#pick(NUMBERS.filter((number) => z.safeParse(schema, number).success))
      case 'string':
        return this.#text(schema)
      default:
        return {}
    }
  }

  #object(shape: Readonly<Record<string, z.core.$ZodType>>, depth: number): unknown {
    const made = Object.entries(shape).map(([key, inner]) => [key, this.make(inner, key, depth + 1)] as const)
    return Object.fromEntries(made.filter(([, value]) => value !== undefined))
  }

  #array(schema: z.core.$ZodType, element: z.core.$ZodType, key: string, depth: number): unknown {
    const wanted = depth > 4 ? 0 : this.#pick(LENGTHS.slice(0, 3))
    for (const length of [wanted, ...LENGTHS]) {
      const made = Array.from({ length }, () => this.make(element, key, depth + 1))
      if (z.safeParse(schema, made).success) return made
    }
    return []
  }

  /** Most times what the office really has: so that calls get past their schema to what they do. */
  #known(schema: z.core.$ZodType, key: string): unknown {
    const values = this.#pool.byKey.get(key)
    if (values === undefined || values.length === 0 || this.#chance.happens(15)) return undefined
    const value = this.#pick(values)
    return z.safeParse(schema, value).success ? value : undefined
  }

  #text(schema: z.core.$ZodType): string {
    const good = goodTexts(schema, this.#pool)
    return good.length === 0 ? '' : this.#pick(good)
  }

  #pick<Item>(items: readonly Item[]): Item {
    const item = items[this.#chance.between(0, items.length - 1)]
    if (item === undefined) throw new Error('nothing to pick from')
    return item
  }
}

const isText = (schema: z.core.$ZodType): boolean => {
  const { def } = (schema as z.core.$ZodTypes)._zod
  return def.type === 'string' || (def.type === 'pipe' && isText(def.in))
}

const found = new WeakMap<Pool, Map<z.core.$ZodType, readonly string[]>>()

function goodTexts(schema: z.core.$ZodType, pool: Pool): readonly string[] {
  const bySchema = found.get(pool) ?? new Map<z.core.$ZodType, readonly string[]>()
  found.set(pool, bySchema)
  const known = bySchema.get(schema) ?? pool.texts.filter((text) => z.safeParse(schema, text).success)
  bySchema.set(schema, known)
  return known
}
