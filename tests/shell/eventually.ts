import { expect } from 'vitest'

/** What is to come true by itself, on however busy a machine: milliseconds it may take. */
const PATIENCE = 20_000

export const eventually = <Value>(read: () => Value | Promise<Value>): ReturnType<typeof expect.poll<Value>> => expect.poll(read, { timeout: PATIENCE })
