/** Ends a switch over a union: the compiler proves it unreachable. Throws (a defect) if data got past the compiler. */
export function assertNever(value: never): never {
  throw new Error(`unhandled case: ${JSON.stringify(value)}`)
}
