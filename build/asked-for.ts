import { parseArgs } from 'node:util'
import { z } from 'zod'

/** How many, or where a row of numbers begins. */
export function whole(least: number): z.ZodCoercedNumber {
  const words = `harus bilangan bulat, paling sedikit ${least}`
  return z.coerce.number(words).int(words).min(least, words)
}

/** So long, in the command's own unit. */
export const span = (): z.ZodCoercedNumber => z.coerce.number('harus bilangan lebih dari 0').positive('harus bilangan lebih dari 0')

/** Given or not. */
export const flag = () => z.boolean().default(false)

/** One of those words, or none. */
export const oneOf = <Word extends string>(words: readonly Word[]) => z.enum(words, `harus salah satu dari ${words.join(', ')}`).optional()

type Wanted = Readonly<Record<string, z.ZodType>>

type Asked<Names extends Wanted> = { readonly [Name in keyof Names]: z.infer<Names[Name]> }

/**
 * What a command is asked for by its `--name VALUE`s, each by its schema, whose messages say what is wanted. Asked for anything else it says so in two lines and ends with 2: a check that ran nothing must not look like one that found
 * nothing.
 */
export function askedFor<Names extends Wanted>(use: string, wanted: Names): Asked<Names> {
  const given = givenFor(use, wanted)
  const { success, data, error } = z.object(wanted).safeParse(given)
  if (success) return data as Asked<Names>
  const [issue] = error.issues
  const name = String(issue?.path[0])
  const was = given[name]
  return refuse(use, `--${name} ${typeof was === 'string' ? was : ''}: ${issue?.message ?? ''}.`)
}

/** Ends the command before it has begun. */
export function refuse(use: string, why: string): never {
  console.error(`${why}\nPakai: ${use}`)
  process.exit(2)
}

function givenFor(use: string, wanted: Wanted): Readonly<Record<string, unknown>> {
  const options = Object.fromEntries(Object.entries(wanted).map(([name, schema]) => [name, { type: isFlag(schema) ? ('boolean' as const) : ('string' as const) }]))
  try {
    return parseArgs({ options }).values
  } catch (error) {
    return refuse(use, `Perintah ini tidak terbaca: ${error instanceof Error ? error.message : String(error)}`)
  }
}

const isFlag = (schema: z.ZodType): boolean => schema instanceof z.ZodDefault && schema.unwrap() instanceof z.ZodBoolean
